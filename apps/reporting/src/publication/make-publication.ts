import { Actor } from '@junction/auth';
import type { LdServiceId } from '@junction/identifiers';
import { Hearing } from '@junction/messaging';
import { type Read, Reads, statement, type Tx, UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { FOLD_VERSION } from '../rollup/fold-rollup.js';
import { type Archived, quartersComplete, quartersDue, SETTLED_MS } from './complete.rules.js';
import { Publication, PublicationLine } from './publication.entity.js';
import { type Exact, publishable } from './publication.rules.js';
import { firstDayAfter, firstDayOf, londonDay, type Quarter } from './quarter.rules.js';
import { policyOn } from './suppression.rules.js';

/** One publisher at a time; the others come later and find it done. */
const ALONE = statement('publication_alone', 'select pg_advisory_xact_lock(5, 0)');

/** A service counts from when it both worked and was known here: of the time before nothing could be heard. */
const ARCHIVED = statement(
  'publication_archived',
  `select (select min(greatest(opened_on, (first_recorded_at at time zone 'Europe/London')::date))
             from ld_service_refs as refs join freshness on freshness.ld_service_id = refs.id) as "firstDay",
          (select max(recorded_at) from freshness) as "recordedUpTo",
          exists (select from parked) as "isParked",
          exists (select from ld_service_refs where version = 0) as "hasStub",
          exists (select from fold_versions where version = ${FOLD_VERSION}) as "isCounted",
          array(select quarter from publications) as published`,
);

/** Facts about an ended quarter that came in last, as far as the latest 10,000 tell: a heap of late ones is waited for. */
const ARRIVING = statement(
  'publication_arriving',
  `select exists (
     select from (select archived_at, type, data from facts order by number desc limit 10000) as latest
      where archived_at > $1 and split_part(type, '.', 2) in ('case', 'stay')
        and coalesce(data ->> 'arrivedAt', data ->> 'identifiedAt', data ->> 'happenedAt')::timestamptz
          < $2::date::timestamp at time zone 'Europe/London'
   ) as arriving`,
);

/** Every service that was open in the quarter and known here, those where nobody arrived included. */
const EXACT = statement(
  'publication_exact',
  `select refs.id as "ldServiceId",
          coalesce(jsonb_agg(jsonb_build_object('measure', measure, 'code', code, 'value', value, 'n', n))
            filter (where measure is not null), '[]') as cells
     from ld_service_refs as refs
     join freshness on freshness.ld_service_id = refs.id
     left join (select ld_service_id, measure, code, value, sum(n) as n from rollups
                 where month >= $1::date and month < $2::date group by 1, 2, 3, 4) as counted
       on counted.ld_service_id = refs.id
    where refs.opened_on < $2::date
      and freshness.first_recorded_at < $2::date::timestamp at time zone 'Europe/London'
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
    private readonly hearing: Hearing,
  ) {}

  /** @returns the quarters published now, in order; mostly none. */
  async execute(): Promise<readonly Quarter[]> {
    const actor = Actor.job('publication');
    const view = { view: 'quarters_due' };
    if ((await this.reads.as(actor, view, (read) => this.due(read))).length === 0) return [];
    const since = await this.hearing.caughtUpSince();
    if (!since || (await this.reads.as(actor, view, (read) => this.complete(read, since))).length === 0) return [];
    return this.work.run({ actor, verb: 'make_publication', about: [] }, async (tx) => {
      tx.write(ALONE, []);
      const quarters = await this.complete(tx, since);
      for (const quarter of quarters) await this.publish(quarter, tx);
      return quarters;
    });
  }

  private async due(read: Read): Promise<Quarter[]> {
    return quartersDue(await this.archived(read), read.at);
  }

  /** Those of the quarters due about which everything is here. */
  private async complete(tx: Tx | Read, since: Date): Promise<Quarter[]> {
    const quarters = quartersComplete({ ...(await this.archived(tx)), caughtUpSince: since }, tx.at);
    const last = quarters.at(-1);
    return last && !(await this.isArriving(last, tx)) ? quarters : [];
  }

  private async archived(tx: Tx | Read): Promise<Archived> {
    const [found] = await tx.rows<Archived & Record<string, unknown>>(ARCHIVED);
    if (!found) throw new Error('a select without from has one row');
    return found;
  }

  private async isArriving(quarter: Quarter, tx: Tx | Read): Promise<boolean> {
    const settled = new Date(tx.at.getTime() - SETTLED_MS);
    const [found] = await tx.rows<{ arriving: boolean }>(ARRIVING, [settled, firstDayAfter(quarter)]);
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
