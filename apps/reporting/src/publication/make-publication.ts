import { Actor } from '@junction/auth';
import type { LdServiceId } from '@junction/identifiers';
import { type Read, Reads, statement, type Tx, UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { Publication, PublicationLine } from './publication.entity.js';
import { type Exact, publishable } from './publication.rules.js';
import {
  firstDayAfter,
  firstDayOf,
  lastPublishable,
  londonDay,
  type Quarter,
  quarterOf,
  quartersFrom,
} from './quarter.rules.js';
import { policyOn } from './suppression.rules.js';

/** One publisher at a time; the others come later and find it done. */
const ALONE = statement('publication_alone', 'select pg_advisory_xact_lock(5, 0)');

const SITUATION = statement(
  'publication_situation',
  `select (select min(opened_on) from ld_service_refs) as "firstDay",
          array(select quarter from publications) as published`,
);

/**
 * Facts that arrive late in a heap, as when a service has just joined, are waited for: none about an ended quarter may
 * be among those archived in the last two minutes, as far as the latest 10,000 tell.
 */
const ARRIVING = statement(
  'publication_arriving',
  `select exists (
     select from (select archived_at, data from facts order by number desc limit 10000) as latest
      where archived_at > $1::timestamptz - interval '2 minutes'
        and (data ->> 'arrivedAt')::timestamptz < $2::date::timestamp at time zone 'Europe/London'
   ) as arriving`,
);

/** Every service that was open in the quarter, those where nobody arrived included. */
const EXACT = statement(
  'publication_exact',
  `select refs.id as "ldServiceId",
          coalesce(sum(n) filter (where measure = 'arrived'), 0)::int as arrived,
          coalesce(sum(n) filter (where measure = 'seen'), 0)::int as seen,
          coalesce(jsonb_agg(jsonb_build_object('value', value, 'n', n)) filter (where measure = 'minutes_to_seen'), '[]')
            as "minutesToSeen"
     from ld_service_refs as refs
     left join rollups on rollups.ld_service_id = refs.id and month >= $1::date and month < $2::date
    where refs.opened_on < $2::date
    group by refs.id`,
);

/**
 * Publishes each calendar quarter once, when it has been over for a week: what those outside a service see. Snapshots of
 * whole quarters alone, so that no two of them overlap and nobody can be found by subtracting one from another.
 */
@Injectable()
export class MakePublication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
  ) {}

  /** @returns the quarters published now, in order; mostly none. */
  async execute(): Promise<readonly Quarter[]> {
    const actor = Actor.job('publication');
    const waiting = await this.reads.as(actor, { view: 'quarters_due' }, (read) => this.due(read));
    if (waiting.length === 0) return [];
    return this.work.run({ actor, verb: 'make_publication', about: [] }, async (tx) => {
      tx.write(ALONE, []);
      const due = await this.due(tx);
      const last = due.at(-1);
      if (!last || (await this.isArriving(last, tx))) return [];
      for (const quarter of due) await this.publish(quarter, tx);
      return due;
    });
  }

  private async due(tx: Tx | Read): Promise<Quarter[]> {
    const [found] = await tx.rows<{ firstDay: string | null; published: string[] }>(SITUATION);
    if (!found?.firstDay) return [];
    const published = new Set(found.published);
    return quartersFrom(quarterOf(found.firstDay), lastPublishable(tx.at)).filter((quarter) => !published.has(quarter));
  }

  private async isArriving(quarter: Quarter, tx: Tx): Promise<boolean> {
    const [found] = await tx.rows<{ arriving: boolean }>(ARRIVING, [tx.at, firstDayAfter(quarter)]);
    return found?.arriving ?? true;
  }

  private async publish(quarter: Quarter, tx: Tx): Promise<void> {
    const policy = policyOn(londonDay(tx.at));
    const publication = Publication.make(quarter, policy.name, tx.at);
    tx.insert(publication);
    const exact = await tx.rows<Exact & { ldServiceId: LdServiceId } & Record<string, unknown>>(EXACT, [
      firstDayOf(quarter),
      firstDayAfter(quarter),
    ]);
    for (const service of exact) tx.insert(PublicationLine.of(publication, publishable(service, policy)));
  }
}
