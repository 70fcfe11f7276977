import type { Actor } from '@junction/auth';
import type { CaseId, PersonId } from '@junction/identifiers';
import { Batches, Reads, statement, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { inSight, sightOf } from '../membership/membership.queries.js';
import type { Case } from './case.entity.js';
import { CaseNotFound } from './case.errors.js';
import { caseShownTo, mayWorkOnCase } from './case.policy.js';
import type { Reached } from './case.rules.js';
import type { Outcome } from './outcome.entity.js';
import type { Triage } from './triage.entity.js';

type Columns =
  | 'id'
  | 'personId'
  | 'ldServiceId'
  | 'version'
  | 'status'
  | 'setting'
  | 'allocatedTo'
  | 'notReached'
  | 'enteredInErrorAt';

/** A case, and the first instant at which each milestone became true; null: not reached. */
export type CaseShown = Pick<Case, Columns> & Reached;

const FIRST_TRIAGED = `(select min(triages.triaged_at) from triages
    where triages.case_id = cases.id and triages.replaced_at is null) as "triagedAt"`;
const FIRST_SEEN = `(select min(stays.seen_at) from stays
    where stays.case_id = cases.id and stays.entered_in_error_at is null) as "seenAt"`;

const columns = `cases.id, cases.person_id as "personId", cases.ld_service_id as "ldServiceId", cases.version,
  cases.status, cases.setting, cases.allocated_to as "allocatedTo", cases.not_reached as "notReached",
  cases.entered_in_error_at as "enteredInErrorAt", cases.identified_at as "identifiedAt",
  cases.closed_at as "closedAt", ${FIRST_TRIAGED}, ${FIRST_SEEN}`;

const seen = (name: string, where: string): ReturnType<typeof statement> =>
  statement(name, `select ${columns} from cases where ${inSight('cases.person_id')} and ${where}`);

const BY_IDS = seen('cases_by_ids', 'cases.id = any ($3::uuid[])');
const OF_PEOPLE = seen(
  'cases_of_people',
  'cases.person_id = any ($3::uuid[]) order by cases.identified_at desc, cases.id',
);
const TRIAGES = statement(
  'triages_of_cases',
  `select id, case_id as "caseId", person_id as "personId", ld_service_id as "ldServiceId", site_id as "siteId",
          triaged_at as "triagedAt", next, checked, involved, note, recorded_at as "recordedAt", reason
     from triages
    where ${inSight('triages.person_id')} and triages.case_id = any ($3::uuid[]) and triages.replaced_at is null`,
);
const OUTCOMES = statement(
  'outcomes_of_cases',
  `select id, case_id as "caseId", person_id as "personId", ld_service_id as "ldServiceId", diversion, disposal,
          recorded_at as "recordedAt"
     from outcomes
    where ${inSight('outcomes.person_id')} and outcomes.case_id = any ($3::uuid[]) and outcomes.replaced_at is null`,
);

/** Reads of cases; each finds only people in the actor's sight, and shows only what the actor may see of them. */
@Injectable()
export class CaseQueries {
  private readonly byId = new Batches<CaseId, CaseShown>(
    async (ids, actor) => new Map((await this.read(BY_IDS, ids, actor)).map((found) => [found.id, found])),
    (id) => new CaseNotFound(id),
  );
  private readonly byPerson = new Batches<PersonId, readonly CaseShown[]>(
    async (people, actor) => Map.groupBy(await this.read(OF_PEOPLE, people, actor), (found) => found.personId),
    () => [],
  );
  private readonly triages = this.clinical<Triage>('triage', TRIAGES);
  private readonly outcomes = this.clinical<Outcome>('outcome', OUTCOMES);

  constructor(private readonly reads: Reads) {}

  /** @throws {CaseNotFound} */
  case(id: CaseId, actor: Actor): Promise<CaseShown> {
    return this.byId.load(id, actor);
  }

  /** Cases of a person, the latest first. */
  casesOf(person: PersonId, actor: Actor): Promise<readonly CaseShown[]> {
    return this.byPerson.load(person, actor);
  }

  /** What was decided at triage, as it stands now; null for those who don't work with people there. */
  triageOf(ofCase: CaseId, actor: Actor): Promise<Triage | null> {
    return this.triages.load(ofCase, actor);
  }

  /** What came of a case, as far as is known now; null for those who don't work with people there. */
  outcomeOf(ofCase: CaseId, actor: Actor): Promise<Outcome | null> {
    return this.outcomes.load(ofCase, actor);
  }

  private read(query: ReturnType<typeof statement>, keys: readonly string[], actor: Actor): Promise<CaseShown[]> {
    return this.reads.as(actor, { view: 'case' }, async (read) => {
      const cases = await read.rows<CaseShown>(query, [...sightOf(actor, read.at), keys]);
      read.saw('case', cases);
      return cases.map((onCase) => caseShownTo(actor, onCase));
    });
  }

  private clinical<T extends Triage | Outcome>(noun: string, query: ReturnType<typeof statement>) {
    return new Batches<CaseId, T | null>(
      (cases, actor) =>
        this.reads.as(actor, { view: noun }, async (read) => {
          const rows = await read.rows<T>(query, [...sightOf(actor, read.at), cases]);
          const shown = rows.filter((row) => mayWorkOnCase(actor, row));
          read.saw(noun, shown);
          return new Map(shown.map((row) => [row.caseId, row]));
        }),
      () => null,
    );
  }
}

const REACHED = statement(
  'milestones_reached',
  `select ${FIRST_TRIAGED}, ${FIRST_SEEN} from cases where cases.id = $1`,
);

/** Of the milestones before closing, when a case came past them; null: not yet. */
export async function reachedBy(tx: Tx, id: CaseId): Promise<Pick<Reached, 'triagedAt' | 'seenAt'>> {
  const [row] = await tx.rows<Pick<Reached, 'triagedAt' | 'seenAt'>>(REACHED, [id]);
  return row ?? { triagedAt: null, seenAt: null };
}
