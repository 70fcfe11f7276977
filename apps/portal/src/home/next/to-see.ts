import type { MySitesQuery, SiteToSeeQuery, StayRowFragment } from '../../generated/graphql.js';
import { isToSee } from '../../stay/stay-state.js';

export type Site = MySitesQuery['mySites'][number];
export type SiteBoard = SiteToSeeQuery['board'];

/** Somebody to see, and where. `id` is the stay's, so that a live list can follow it. */
export interface ToSee {
  readonly id: string;
  readonly stay: StayRowFragment;
  readonly site: Site;
}

/** Everybody present and not seen at these sites, who has been there longest first. */
export function toSee(sites: readonly Site[], boards: ReadonlyMap<string, SiteBoard>): readonly ToSee[] {
  return sites
    .flatMap((site) =>
      (boards.get(site.id)?.stays.edges ?? [])
        .filter(({ node }) => isToSee(node))
        .map(({ node }) => ({ id: node.id, stay: node, site })),
    )
    .sort((left, right) => Date.parse(left.stay.arrivedAt) - Date.parse(right.stay.arrivedAt));
}
