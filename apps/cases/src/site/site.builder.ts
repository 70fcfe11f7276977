import type { LdServiceId, SiteId } from '@junction/identifiers';
import { Site } from './site.entity.js';

/** An invented custody suite; a test says only what it is about. */
export const aSite = (details: Partial<Site> = {}): Site =>
  Object.assign(
    Site.open({
      id: 'aaaaaaaa-0000-4000-8000-0000000000a1' as SiteId,
      ldServiceId: '11111111-1111-4111-8111-111111111111' as LdServiceId,
      name: 'Bramley custody',
      setting: 'custody',
      force: '13',
      openedOn: '2026-01-05',
    }),
    details,
  );
