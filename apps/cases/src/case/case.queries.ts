import type { Actor } from '@junction/auth';
import type { CaseId, PersonId } from '@junction/identifiers';
import { Batches, Reads, statement } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { inSight, sightOf } from '../membership/membership.queries.js';
import type { Case } from './case.entity.js';
import { CaseNotFound } from './case.errors.js';

/** A case, and the first instant at which each milestone became true; null: not reached. */
export type CaseShown = Pick<Case, 'id' | 'personId' | 'version' | 'status' | 'setting' | 'identifiedAt'> & {
  readonly seenAt: Date | null;
};

const columns = `cases.id, cases.person_id as "personId", cases.version, cases.status, cases.setting,
  cases.identified_at as "identifiedAt",
  (select min(stays.seen_at) from stays where stays.case_id = cases.id) as "seenAt"`;

const seen = (name: string, where: string): ReturnType<typeof statement> =>
  statement(name, `select ${columns} from cases where ${inSight('cases.person_id')} and ${where}`);

const BY_IDS = seen('cases_by_ids', 'cases.id = any ($3::uuid[])');
const OF_PEOPLE = seen(
  'cases_of_people',
  'cases.person_id = any ($3::uuid[]) order by cases.identified_at desc, cases.id',
);

/** Reads of cases; each finds only people in the actor's sight. */
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

  constructor(private readonly reads: Reads) {}

  /** @throws {CaseNotFound} */
  case(id: CaseId, actor: Actor): Promise<CaseShown> {
    return this.byId.load(id, actor);
  }

  /** Cases of a person, the latest first. */
  casesOf(person: PersonId, actor: Actor): Promise<readonly CaseShown[]> {
    return this.byPerson.load(person, actor);
  }

  private read(query: ReturnType<typeof statement>, keys: readonly string[], actor: Actor): Promise<CaseShown[]> {
    return this.reads.as(actor, { view: 'case' }, async (read) => {
      const cases = await read.rows<CaseShown>(query, [...sightOf(actor, read.at), keys]);
      read.saw('case', cases);
      return cases;
    });
  }
}
