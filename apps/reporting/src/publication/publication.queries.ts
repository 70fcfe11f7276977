import type { Actor } from '@junction/auth';
import { InputInvalid, NotPermitted } from '@junction/errors';
import { Reads, statement } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import type { PublishedNumbers } from './publication.entity.js';
import { QuarterNotPublished } from './publication.errors.js';
import { mayReadPublications } from './publication.policy.js';
import { isQuarter, lastPublishable } from './quarter.rules.js';

/** A quarter as it was published, and which others there are. */
export interface Published {
  readonly quarter: string;
  /** Every published quarter, latest first. */
  readonly quarters: readonly string[];
  /** Null as long as nothing has been published at all. */
  readonly publishedAt: Date | null;
  readonly services: readonly PublishedNumbers[];
}

interface Line extends PublishedNumbers {
  readonly publishedAt: Date;
}

const QUARTERS = statement('publication_quarters', 'select quarter from publications order by quarter desc');

const LINES = statement(
  'publication_lines_of_quarter',
  `select published_at as "publishedAt", lines.ld_service_id as "ldServiceId", arrived, seen,
          median_minutes_to_seen as "medianMinutesToSeen", n,
          cases_identified as "casesIdentified", cases_triaged as "casesTriaged", cases_seen as "casesSeen",
          cases_closed as "casesClosed",
          median_identified_to_triaged as "medianIdentifiedToTriaged", n_identified_to_triaged as "nIdentifiedToTriaged",
          median_arrived_to_triaged as "medianArrivedToTriaged", n_arrived_to_triaged as "nArrivedToTriaged",
          median_arrived_to_seen as "medianArrivedToSeen", n_arrived_to_seen as "nArrivedToSeen"
     from publications
     join publication_lines as lines on lines.publication_id = publications.id
     join ld_service_refs as refs on refs.id = lines.ld_service_id
    where quarter = $1 order by refs.region, refs.name, refs.id`,
);

/** Reads of published figures: never anything but the snapshots. */
@Injectable()
export class PublicationQueries {
  constructor(private readonly reads: Reads) {}

  /**
   * A published quarter, region by region; the latest where none is named.
   *
   * @throws {NotPermitted} for roles that published figures are not for.
   * @throws {InputInvalid} for what is no quarter.
   * @throws {QuarterNotPublished}
   */
  async published(asked: string | null, actor: Actor): Promise<Published> {
    if (!mayReadPublications(actor)) throw new NotPermitted('figures:read_published');
    if (asked !== null && !isQuarter(asked)) throw new InputInvalid({ quarter: 'NOT_A_QUARTER' });
    return this.reads.as(actor, { view: 'published_figures' }, async (read) => {
      const quarters = (await read.rows<{ quarter: string }>(QUARTERS)).map(({ quarter }) => quarter);
      const quarter = asked ?? quarters[0];
      if (quarter === undefined)
        return { quarter: lastPublishable(read.at), quarters, publishedAt: null, services: [] };
      if (!quarters.includes(quarter)) throw new QuarterNotPublished(quarter);
      const services = await read.rows<Line & Record<string, unknown>>(LINES, [quarter]);
      return { quarter, quarters, publishedAt: services[0]?.publishedAt ?? null, services };
    });
  }
}
