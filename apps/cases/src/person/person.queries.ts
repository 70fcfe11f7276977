import type { Actor } from '@junction/auth';
import type { IdentifierScheme, LdServiceId, PersonId, SiteId } from '@junction/identifiers';
import { Batches, Reads, statement, type Read, type Tx, type Why } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { inSight, sightOf } from '../membership/membership.queries.js';
import { ageFlagOf, ageOn, dayInLondon, type AgeFlag } from './age.rules.js';
import type { Person } from './person.entity.js';
import { PersonNotFound } from './person.errors.js';
import { mayReadIdentifier } from './person.policy.js';

/** A person's record as the actor sees it. */
export interface PersonShown extends Pick<
  Person,
  'id' | 'version' | 'family' | 'given' | 'description' | 'dateOfBirth' | 'language' | 'needsInterpreter' | 'synthetic'
> {
  /** The estimate as it stands today, grown since it was made. */
  readonly estimatedAge: number | null;
  readonly ageFlag: AgeFlag | null;
  /** Those that the actor may know of. */
  readonly identifiers: readonly Known[];
}

interface Known {
  readonly scheme: IdentifierScheme;
  readonly value: string;
  readonly ldServiceId: LdServiceId;
}

const BY_IDS = statement(
  'people_by_ids',
  `select id, version, family, given, description, date_of_birth as "dateOfBirth", estimated_age as "estimatedAge",
          age_estimated_on as "ageEstimatedOn", language, needs_interpreter as "needsInterpreter", synthetic,
          (select coalesce(json_agg(json_build_object('scheme', known.scheme, 'value', known.value,
                                                      'ldServiceId', known.ld_service_id)
                                    order by known.scheme, known.value), '[]')
             from person_identifiers as known where known.person_id = people.id) as identifiers
     from people where ${inSight('people.id')} and people.id = any ($3::uuid[])`,
);

type Row = PersonShown & Person;

/** Reads of people; each finds only those in the actor's sight. */
@Injectable()
export class PersonQueries {
  private readonly opened = this.batches({ view: 'person' });
  /** One for each place, so that the people of one board never count as shown on another. */
  private readonly onBoards = new Map<SiteId | 'worklist', Batches<PersonId, PersonShown>>();

  constructor(private readonly reads: Reads) {}

  /** A record that somebody opens: every opening stands in the audit. @throws {PersonNotFound} */
  person(id: PersonId, actor: Actor): Promise<PersonShown> {
    return this.opened.load(id, actor);
  }

  /** One of the people on a place's board, or on the worklist; its refreshes add to the audit only who is new. @throws {PersonNotFound} */
  personOnBoard(id: PersonId, siteId: SiteId | 'worklist', actor: Actor): Promise<PersonShown> {
    const onBoard = this.onBoards.get(siteId) ?? this.batches({ view: 'people_of_board', page: siteId });
    this.onBoards.set(siteId, onBoard);
    return onBoard.load(id, actor);
  }

  private batches(why: Why): Batches<PersonId, PersonShown> {
    return new Batches(
      (ids, actor) => this.read(ids, actor, why),
      (id) => new PersonNotFound(id),
    );
  }

  private read(ids: readonly PersonId[], actor: Actor, why: Why): Promise<ReadonlyMap<PersonId, PersonShown>> {
    return this.reads.as(actor, why, async (read) => {
      const people = await readPeople(ids, actor, read);
      read.saw(
        'person',
        people.map(({ id }) => ({ id, personId: id })),
      );
      return new Map(people.map((person) => [person.id, person]));
    });
  }
}

/** Those of these people whom the actor sees, in no particular order; the caller says in the audit who was shown. */
export async function readPeople(ids: readonly PersonId[], actor: Actor, read: Read): Promise<PersonShown[]> {
  const rows = await read.rows<Row>(BY_IDS, [...sightOf(actor, read.at), ids]);
  return rows.map((row) => shown(row, read.at, actor));
}

const WHERE_IS = statement(
  'site_of_person',
  `select site_id as "siteId" from stays where person_id = $1::uuid and status = 'present' and entered_in_error_at is null`,
);

/** The place where the person is now, if anywhere. */
export async function whereIs(tx: Tx, person: PersonId): Promise<SiteId | null> {
  const [row] = await tx.rows<{ siteId: SiteId }>(WHERE_IS, [person]);
  return row?.siteId ?? null;
}

const IDENTIFIERS_OF = statement(
  'identifiers_of_person',
  'select scheme, value as canonical from person_identifiers where person_id = $1::uuid',
);

/** All that the record knows somebody by, in canonical form. */
export const identifiersOf = (tx: Tx, person: PersonId): Promise<{ scheme: IdentifierScheme; canonical: string }[]> =>
  tx.rows(IDENTIFIERS_OF, [person]);

function shown(row: Row, at: Date, actor: Actor): PersonShown {
  const age = ageOn(row, dayInLondon(at));
  const identifiers = row.identifiers.filter((known) => mayReadIdentifier(actor, known));
  return {
    ...{ ...row, identifiers },
    estimatedAge: row.estimatedAge === null ? null : (age ?? null),
    ageFlag: ageFlagOf(age),
  };
}
