import type { Actor } from '@junction/auth';
import type { SiteId } from '@junction/identifiers';
import { Reads } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
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
}

/** Reads of boards: who is at a place now. */
@Injectable()
export class BoardQueries {
  constructor(private readonly reads: Reads) {}

  /** @throws {SiteNotFound} unless the actor sees the people of the place's L&D service. */
  board(siteId: SiteId, actor: Actor): Promise<BoardShown> {
    return this.reads.as(actor, { view: 'board', page: siteId }, async (read) => {
      const [site, presentCount] = await Promise.all([
        read.find(Site, { id: siteId }),
        countPresentAt(siteId, actor, read),
      ]);
      if (!site || !mayOpenBoard(actor, site)) throw new SiteNotFound(siteId);
      return { site, presentCount, asOf: read.at };
    });
  }
}
