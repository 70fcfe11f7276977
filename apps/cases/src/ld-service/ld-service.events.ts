import { type FactOf, LdServiceOpenedV1, fact } from '@junction/contracts';
import type { LdService } from './ld-service.entity.js';

/** Says that a service began to work; names of organisations are public. */
export function ldServiceOpened(service: LdService, at: Date): FactOf<typeof LdServiceOpenedV1> {
  const { id, name, organisation, region, openedOn, version } = service;
  const when = { happenedAt: at.toISOString(), recordedAt: at.toISOString() };
  return fact(LdServiceOpenedV1, { ldServiceId: id, name, organisation, region, openedOn, version, ...when });
}
