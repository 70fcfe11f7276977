import { type FactOf, SiteOpenedV1, fact } from '@junction/contracts';
import type { Site } from './site.entity.js';

/** Says that a place opened to an L&D service; names of places are public. */
export function siteOpened(site: Site, at: Date): FactOf<typeof SiteOpenedV1> {
  const { id, ldServiceId, name, setting, force, version } = site;
  const when = { happenedAt: at.toISOString(), recordedAt: at.toISOString() };
  return fact(SiteOpenedV1, { siteId: id, ldServiceId, name, setting, ...(force && { force }), version, ...when });
}
