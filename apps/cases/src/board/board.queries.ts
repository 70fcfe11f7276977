import type { Actor } from '@junction/auth';
import type { SiteId, UserId } from '@junction/identifiers';
import { Reads, statement } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { servicesSeenBy } from '../membership/membership.policy.js';
import { Site } from '../site/site.entity.js';
import { SiteNotFound } from '../site/site.errors.js';
import { mayOpenBoard } from '../site/site.policy.js';
import type { SiteShown } from '../site/site.queries.js';
import { countPresentAt } from '../stay/stay.queries.js';

/** A place's board, before its rows. */
export interface BoardShown {
  readonly site: SiteShown;
  /** People present, counted among those the actor sees. */
  readonly presentCount: number;
  /** The instant at which this was so. */
  readonly asOf: Date;
  /** When somebody last compared it with the place, and who. */
  readonly checkedAt: Date | null;
  readonly checkedByUserId: UserId | null;
}

const LAST_CHECK = statement(
  'last_check_of_board',
  `select checked_at as "checkedAt", checked_by_user_id as "checkedByUserId" from board_checks
    where site_id = $1::uuid and ld_service_id = any ($2::uuid[]) order by checked_at desc limit 1`,
);

/** Reads of boards: who is at a place now. */
@Injectable()
export class BoardQueries {
  constructor(private readonly reads: Reads) {}

  /** @throws {SiteNotFound} unless the actor sees the people of the place's L&D service. */
  board(siteId: SiteId, actor: Actor): Promise<BoardShown> {
    return this.reads.as(actor, { view: 'board', page: siteId }, async (read) => {
      const [site, presentCount, check] = await Promise.all([
        read.find(Site, { id: siteId }),
        countPresentAt(siteId, actor, read),
        read.one<Checked>(LAST_CHECK, [siteId, servicesSeenBy(actor)]),
      ]);
      if (!site || !mayOpenBoard(actor, site)) throw new SiteNotFound(siteId);
      return { site, presentCount, asOf: read.at, ...(check ?? NOT_CHECKED) };
    });
  }
}

type Checked = Pick<BoardShown, 'checkedAt' | 'checkedByUserId'>;

const NOT_CHECKED: Checked = { checkedAt: null, checkedByUserId: null };
