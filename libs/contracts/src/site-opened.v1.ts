import { z } from 'zod';
import { settingCode } from './codes.js';
import { defineEvent } from './define-event.js';

/** A place where an L&D service works was opened to it: a custody suite, a court, a police station. */
export const SiteOpenedV1 = defineEvent({
  type: 'junction.site.opened.v1',
  topic: 'junction.site',
  title: 'Site opened',
  description: 'A place where an L&D service works was opened to it: a custody suite, a court, a police station.',
  data: z.object({
    siteId: z.uuid(),
    name: z.string().min(1).max(100).describe('name of the place'),
    setting: settingCode.describe('kind of place'),
    force: z
      .string()
      .regex(/^\d{2}$/)
      .optional()
      .describe('two-digit code of the police force; absent where none is responsible'),
  }),
  key: (data) => data.siteId,
  example: {
    siteId: 'aaaaaaaa-0000-4000-8000-0000000000a1',
    name: 'Bramley custody',
    setting: 'custody',
    force: '13',
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 1,
    happenedAt: '2026-01-05T00:00:00.000Z',
    recordedAt: '2026-01-05T09:00:00.000Z',
  },
});
