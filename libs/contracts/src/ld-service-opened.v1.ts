import { z } from 'zod';
import { defineEvent } from './define-event.js';

/** A Liaison and Diversion service of an organisation began to work in a region. Names of organisations are public. */
export const LdServiceOpenedV1 = defineEvent({
  type: 'junction.ld_service.opened.v1',
  topic: 'junction.ld_service',
  title: 'L&D service opened',
  description:
    'A Liaison and Diversion service of an organisation began to work in a region. Names of organisations are public.',
  data: z.object({
    name: z.string().min(1).max(100).describe('name of the service'),
    organisation: z.string().min(1).max(100).describe('organisation that provides it'),
    region: z.string().min(1).max(100).describe('region it works in'),
    openedOn: z.iso.date().describe('first day of work, Europe/London'),
  }),
  key: (data) => data.ldServiceId,
  example: {
    name: 'North Vale Liaison and Diversion',
    organisation: 'North Vale Care NHS Trust (invented)',
    region: 'North East and Yorkshire',
    openedOn: '2026-01-05',
    ldServiceId: '11111111-1111-4111-8111-111111111111',
    version: 1,
    happenedAt: '2026-01-05T00:00:00.000Z',
    recordedAt: '2026-01-05T09:00:00.000Z',
  },
});
