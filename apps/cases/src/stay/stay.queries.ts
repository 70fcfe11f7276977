import type { Actor } from '@junction/auth';
import type { CaseId, FactId, PersonId, SiteId, StayId } from '@junction/identifiers';
import { Batches, Reads, statement, type Read, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { pageOf, readPage, type Page, type PageAsked } from '../board/page.rules.js';
import { inSight, sightOf } from '../membership/membership.queries.js';
import type { Stay } from './stay.entity.js';
import { StayNotFound } from './stay.errors.js';
import { shownTo, type StayShown } from './stay.policy.js';

export { shownTo, type StayShown } from './stay.policy.js';

const COLUMNS = `stays.id, stays.person_id as "personId", stays.case_id as "caseId", stays.site_id as "siteId",
  stays.ld_service_id as "ldServiceId", stays.setting, stays.place, stays.reason, stays.status,
  stays.arrived_at as "arrivedAt", stays.seen_at as "seenAt", stays.not_seen_reason as "notSeenReason",
  stays.left_at as "leftAt", stays.left_to as "leftTo", stays.entered_in_error_at as "enteredInErrorAt",
  stays.next_event as "nextEvent", stays.next_event_at as "nextEventAt", stays.version`;

/** Somebody is there now; a stay that was a mistake is nobody's presence. */
const IS_PRESENT = `stays.status = 'present' and stays.entered_in_error_at is null`;

const seen = (name: string, where: string): ReturnType<typeof statement> =>
  statement(name, `select ${COLUMNS} from stays where ${inSight('stays.person_id')} and ${where}`);

const BY_IDS = seen('stays_by_ids', 'stays.id = any ($3::uuid[])');
const PRESENT_OF = seen('present_stays_of_people', `stays.person_id = any ($3::uuid[]) and ${IS_PRESENT}`);
const LAST_OF = seen(
  'last_stays_of_people',
  `stays.id in (select (select last.id from stays as last where last.person_id = person and last.status = 'left'
                           and last.entered_in_error_at is null
                         order by last.left_at desc, last.id desc limit 1)
                  from unnest($3::uuid[]) as person)`,
);
const OF_CASES = seen('stays_of_cases', 'stays.case_id = any ($3::uuid[]) order by stays.arrived_at desc, stays.id');
const AT_SITE = seen(
  'present_stays_at_site',
  `stays.site_id = $3::uuid and ${IS_PRESENT} and (stays.arrived_at, stays.id) > ($4::timestamptz, $5::uuid)
   order by stays.arrived_at, stays.id limit $6`,
);
const COUNT_AT_SITE = statement(
  'present_stays_at_site_count',
  `select count(*)::int as n from stays
    where ${inSight('stays.person_id')} and stays.site_id = $3::uuid and ${IS_PRESENT}`,
);

/** Before every stay: where a list without a cursor begins. */
const START = { at: '-infinity', key: '00000000-0000-0000-0000-000000000000' };

/** Reads of stays; each finds only people in the actor's sight, and shows only what the actor may see of them. */
@Injectable()
export class StayQueries {
  private readonly byId = new Batches<StayId, StayShown>(
    (ids, actor) => this.batch(actor, { view: 'stay', query: BY_IDS, keys: ids }, (stay) => stay.id),
    (id) => new StayNotFound(id),
  );
  private readonly presentOf = new Batches<PersonId, StayShown | null>(
    (people, actor) =>
      this.batch(actor, { view: 'present_stay', query: PRESENT_OF, keys: people }, (stay) => stay.personId),
    () => null,
  );
  private readonly lastOf = new Batches<PersonId, StayShown | null>(
    (people, actor) => this.batch(actor, { view: 'last_stay', query: LAST_OF, keys: people }, (stay) => stay.personId),
    () => null,
  );
  private readonly byCase = new Batches<CaseId, readonly StayShown[]>(
    async (cases, actor) => {
      const stays = await this.read(actor, { view: 'stays_of_case', query: OF_CASES, keys: cases });
      return Map.groupBy(stays, (stay) => stay.caseId);
    },
    () => [],
  );

  constructor(private readonly reads: Reads) {}

  /** @throws {StayNotFound} */
  stay(id: StayId, actor: Actor): Promise<StayShown> {
    return this.byId.load(id, actor);
  }

  /** Where the person is now, if anywhere. */
  presentStayOf(person: PersonId, actor: Actor): Promise<StayShown | null> {
    return this.presentOf.load(person, actor);
  }

  /** The latest stay of the person that is over, if any. */
  lastStayOf(person: PersonId, actor: Actor): Promise<StayShown | null> {
    return this.lastOf.load(person, actor);
  }

  /** All stays of a case, the latest first. */
  staysOf(ofCase: CaseId, actor: Actor): Promise<readonly StayShown[]> {
    return this.byCase.load(ofCase, actor);
  }

  /** Who is present at a place, the longest first; refreshes of an open board add to the audit only what is new. */
  presentAt(siteId: SiteId, asked: PageAsked, actor: Actor): Promise<Page<StayShown>> {
    const { first, after } = readPage(asked);
    const { at, key } = after ?? START;
    return this.reads.as(actor, { view: 'board', page: siteId }, async (read) => {
      const stays = await read.rows<Stay>(AT_SITE, [...sightOf(actor, read.at), siteId, at, key, first + 1]);
      const page = pageOf(stays, first);
      read.saw('stay', page.rows);
      return { ...page, rows: page.rows.map((stay) => shownTo(actor, stay)) };
    });
  }

  private async batch<K>(actor: Actor, what: Batch, keyOf: (stay: StayShown) => K): Promise<Map<K, StayShown>> {
    const stays = await this.read(actor, what);
    return new Map(stays.map((stay) => [keyOf(stay), stay]));
  }

  private read(actor: Actor, { view, query, keys }: Batch): Promise<StayShown[]> {
    return this.reads.as(actor, { view }, async (read) => {
      const stays = await read.rows<Stay>(query, [...sightOf(actor, read.at), keys]);
      read.saw('stay', stays);
      return stays.map((stay) => shownTo(actor, stay));
    });
  }
}

interface Batch {
  readonly view: string;
  readonly query: ReturnType<typeof statement>;
  readonly keys: readonly string[];
}

/** How many people are present at a place, counted among those in the actor's sight. */
export async function countPresentAt(siteId: SiteId, actor: Actor, read: Read): Promise<number> {
  const row = await read.one<{ n: number }>(COUNT_AT_SITE, [...sightOf(actor, read.at), siteId]);
  return row?.n ?? 0;
}

const FACTS_OF_TIMES = statement(
  'facts_of_times_of_stay',
  `select said.id from outbox as said
    where said.key = $1 and said.data ->> 'stayId' = $2
      and said.type in ('junction.stay.arrived.v1', 'junction.stay.seen.v1', 'junction.stay.left.v1',
                        'junction.stay.corrected.v1')
      and not exists (select from outbox as later where later.key = $1
                        and later.type = 'junction.stay.corrected.v1' and later.data -> 'replaces' ? said.id::text)
    order by said.number`,
);

/** The facts that say the times of a stay now, each not yet replaced by a correction. */
export async function factsOfTimes(tx: Tx, { id, personId }: Stay): Promise<FactId[]> {
  const facts = await tx.rows<{ id: FactId }>(FACTS_OF_TIMES, [personId, id]);
  return facts.map((fact) => fact.id);
}

const STANDING_IN_CASE = statement(
  'stays_standing_in_case',
  'select id from stays where case_id = $1 and entered_in_error_at is null order by arrived_at, id for update',
);

/** The stays of a case that are no mistake, in the order in which they began; locked. */
export async function staysStandingIn(tx: Tx, caseId: CaseId): Promise<StayId[]> {
  return (await tx.rows<{ id: StayId }>(STANDING_IN_CASE, [caseId])).map(({ id }) => id);
}

const LATEST_IN_CASE = statement(
  'latest_stay_in_case',
  `select id, site_id as "siteId", status, arrived_at as "arrivedAt", seen_at as "seenAt" from stays
    where case_id = $1 and entered_in_error_at is null
    order by (status = 'present') desc, arrived_at desc, id limit 1`,
);

/** Where somebody is in a case, or was last: what work about them follows from. */
export type Whereabouts = Pick<Stay, 'id' | 'siteId' | 'status' | 'arrivedAt' | 'seenAt'>;

/** Where somebody is in a case, or was last; undefined where every stay was a mistake. */
export async function whereaboutsIn(tx: Tx, caseId: CaseId): Promise<Whereabouts | undefined> {
  return (await tx.rows<Whereabouts>(LATEST_IN_CASE, [caseId]))[0];
}
