import type { Actor } from '@junction/auth';
import type { IdentifierScheme, PersonId, SiteId } from '@junction/identifiers';
import { Batches, Reads, statement, type Why } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { inSight, sightOf } from '../membership/membership.queries.js';
import { ageFlagOf, ageOn, dayInLondon, type AgeFlag } from './age.rules.js';
import type { Person } from './person.entity.js';
import { PersonNotFound } from './person.errors.js';

/** A person's record as the actor sees it. */
export interface PersonShown extends Pick<
  Person,
  'id' | 'version' | 'family' | 'given' | 'description' | 'dateOfBirth' | 'synthetic'
> {
  /** The estimate as it stands today, grown since it was made. */
  readonly estimatedAge: number | null;
  readonly ageFlag: AgeFlag | null;
  readonly identifiers: readonly { readonly scheme: IdentifierScheme; readonly value: string }[];
}

const BY_IDS = statement(
  'people_by_ids',
  `select id, version, family, given, description, date_of_birth as "dateOfBirth", estimated_age as "estimatedAge",
          age_estimated_on as "ageEstimatedOn", synthetic,
          (select coalesce(json_agg(json_build_object('scheme', known.scheme, 'value', known.value)
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
      const rows = await read.rows<Row>(BY_IDS, [...sightOf(actor, read.at), ids]);
      read.saw(
        'person',
        rows.map(({ id }) => ({ id, personId: id })),
      );
      return new Map(rows.map((row) => [row.id, shown(row, read.at)]));
    });
  }
}

function shown(row: Row, at: Date): PersonShown {
  const age = ageOn(row, dayInLondon(at));
  return { ...row, estimatedAge: row.estimatedAge === null ? null : (age ?? null), ageFlag: ageFlagOf(age) };
}
