import type { LdServiceId } from '@junction/identifiers';
import { LdService } from './ld-service.entity.js';

/** An invented L&D service; a test says only what it is about. */
export const anLdService = (details: Partial<LdService> = {}): LdService =>
  Object.assign(
    LdService.open({
      id: '11111111-1111-4111-8111-111111111111' as LdServiceId,
      name: 'North Vale Liaison and Diversion',
      organisation: 'North Vale Care (invented)',
      region: 'North East and Yorkshire',
      openedOn: '2026-01-05',
    }),
    details,
  );
