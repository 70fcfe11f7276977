import type { Actor } from '@junction/auth';
import { InputInvalid } from '@junction/errors';
import type { PersonId } from '@junction/identifiers';
import { Reads, statement, type Read } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { inSight, sightOf } from '../membership/membership.queries.js';
import { ageOn, dayInLondon } from './age.rules.js';
import { bornReason, daysNear } from './born.rules.js';
import { matchReasons, weightOf, type Likeness, type MatchReason } from './match.rules.js';
import { readPeople, type PersonShown } from './person.queries.js';
import { readKnown, type PersonGiven, type PersonRead } from './person.rules.js';
import { readSearch, SEARCH_LENGTH_MAX, type PersonSought } from './search.rules.js';
import { readText } from './text.rules.js';

/** Somebody who may be meant, and why. */
export interface PersonFound {
  readonly person: PersonShown;
  readonly reasons: readonly MatchReason[];
}

export const SEARCH_ROWS_MAX = 50;
/** More than anybody reads while they add somebody. */
export const MATCHES_MAX = 20;

const SEARCH = statement(
  'people_sought',
  `select found.person_id as id, found.how, found.has_number as "hasNumber"
     from find_people($3, $4::date[], $5::text[], null, $6) with ordinality as found (person_id, how, has_number, place)
    where ${inSight('found.person_id')} order by found.place`,
);

/** Enough for whoever has the most frequent of names; those who fit best come first. */
const CANDIDATES_MAX = 300;

/** Candidates only: what makes a match of one is decided by the rules. With a day near theirs one word is enough. */
const CANDIDATES = statement(
  'people_like',
  `with found as (
     select person_id from find_people($3, $4::date[], $5::text[], $6, ${CANDIDATES_MAX})
     union select person_id from find_people($3, '{}', '{}', 2, ${CANDIDATES_MAX})
   )
   select people.id, name_sounds(people.family) as "familySounds", name_sounds(people.given) as "givenSounds"
     from found join people on people.id = found.person_id
    where ${inSight('found.person_id')}`,
);
const SOUNDS = statement('sounds_of_name', 'select name_sounds($1) as "family", name_sounds($2) as "given"');

interface Hit extends Record<string, unknown> {
  readonly id: PersonId;
  /** The worst fit among the words, see `find_people`; null where no word was sought. */
  readonly how: number | null;
  readonly hasNumber: boolean;
}

/** Finds people by what somebody says of them; each finds only those in the actor's sight. */
@Injectable()
export class SearchQueries {
  constructor(private readonly reads: Reads) {}

  /**
   * People by a line of text, the best fit first; one row of the audit for all that are shown.
   * @throws {InputInvalid} `search`: TOO_LONG, HAS_CONTROL_CHARACTERS; `first`: OUT_OF_RANGE.
   */
  search(typed: string, first: number, actor: Actor): Promise<{ matches: PersonFound[]; hasMore: boolean }> {
    if (first < 1 || first > SEARCH_ROWS_MAX) throw new InputInvalid({ first: 'OUT_OF_RANGE' });
    const { text, fault } = readText(typed, SEARCH_LENGTH_MAX);
    if (fault) throw new InputInvalid({ search: fault });
    return this.reads.as(actor, { view: 'people' }, async (read) => {
      const sought = readSearch(text ?? '', read.at);
      if (sought.words === '' && sought.days.length === 0 && sought.numbers.length === 0)
        return { matches: [], hasMore: false };
      const near = sought.words === '' ? [] : sought.days.flatMap(daysNear);
      const values = [sought.words, [...sought.days, ...near], sought.numbers, first + 1];
      const hits = await read.rows<Hit>(SEARCH, [...sightOf(actor, read.at), ...values]);
      const shown = await this.show(hits.slice(0, first), actor, read);
      const matches = shown.map(([hit, person]) => ({ person, reasons: reasonsOf(hit, person, sought) }));
      return { matches, hasMore: hits.length > first };
    });
  }

  /** Those whom somebody new may be, the likeliest first. What can't be read of what was typed is left out. */
  possibleMatches(typed: PersonGiven, actor: Actor): Promise<PersonFound[]> {
    return this.reads.as(actor, { view: 'possible_matches' }, async (read) => {
      const { known } = readKnown(typed, read.at);
      const candidates = await read.rows<Candidate>(CANDIDATES, [...sightOf(actor, read.at), ...wantedOf(known)]);
      const asked = await likenessTyped(known, read);
      const people = await this.show(candidates, actor, read, false);
      const found = people
        .map(([candidate, person]) => ({
          person,
          reasons: matchReasons(asked, likenessOf(candidate, person, read.at)),
        }))
        .filter(({ reasons }) => reasons.length > 0)
        .toSorted((a, b) => weightOf(b.reasons) - weightOf(a.reasons))
        .slice(0, MATCHES_MAX);
      saw(
        found.map(({ person }) => person),
        read,
      );
      return found;
    });
  }

  private async show<H extends { id: PersonId }>(
    hits: readonly H[],
    actor: Actor,
    read: Read,
    isShown = true,
  ): Promise<[H, PersonShown][]> {
    if (hits.length === 0) return [];
    const people = await readPeople(
      hits.map(({ id }) => id),
      actor,
      read,
    );
    const byId = new Map(people.map((person) => [person.id, person]));
    if (isShown) saw(people, read);
    return hits.flatMap((hit) => {
      const person = byId.get(hit.id);
      return person ? [[hit, person] as [H, PersonShown]] : [];
    });
  }
}

const saw = (people: readonly PersonShown[], read: Read): void =>
  read.saw(
    'person',
    people.map(({ id }) => ({ id, personId: id })),
  );

const NAME_REASONS: readonly MatchReason[] = [
  'name_same',
  'name_alike',
  'name_alike',
  'name_sounds_alike',
  'description_alike',
];

function reasonsOf({ hasNumber, how }: Hit, person: PersonShown, { days }: PersonSought): MatchReason[] {
  const { dateOfBirth } = person;
  const name = how === null ? undefined : NAME_REASONS[how];
  const births = dateOfBirth === null ? [] : days.map((day) => bornReason(day, dateOfBirth));
  const born = births.find((reason) => reason === 'born_same_day') ?? births.find((reason) => reason !== null);
  return [...(hasNumber ? ['identifier_same' as const] : []), ...(name ? [name] : []), ...(born ? [born] : [])];
}

interface Candidate extends Record<string, unknown> {
  readonly id: PersonId;
  readonly familySounds: readonly string[];
  readonly givenSounds: readonly string[];
}

function wantedOf({ family, given, description, dateOfBirth, identifiers }: PersonRead): unknown[] {
  const names = [family, given].filter((name) => name !== null);
  const near = dateOfBirth === null ? [] : daysNear(dateOfBirth);
  const numbers = identifiers.map(({ canonical }) => canonical.replace(/[^A-Za-z0-9]/g, ''));
  return [names.join(' ') || (description ?? ''), near, numbers, dateOfBirth === null ? 2 : 1];
}

async function likenessTyped(known: PersonRead, read: Read): Promise<Likeness> {
  const sounds = await read.one<{ family: string[] | null; given: string[] | null }>(SOUNDS, [
    known.family,
    known.given,
  ]);
  const { description, dateOfBirth } = known;
  return {
    family: known.family === null ? null : { name: known.family, sounds: sounds?.family ?? [] },
    given: known.given === null ? null : { name: known.given, sounds: sounds?.given ?? [] },
    ...{ description, dateOfBirth, age: ageOn(known, dayInLondon(read.at)) },
    identifiers: known.identifiers.map(({ scheme, canonical }) => ({ scheme, value: canonical })),
  };
}

function likenessOf({ familySounds, givenSounds }: Candidate, person: PersonShown, at: Date): Likeness {
  const { family, given, description, dateOfBirth, estimatedAge, identifiers } = person;
  const age = ageOn({ dateOfBirth, estimatedAge, ageEstimatedOn: null }, dayInLondon(at));
  return {
    family: family === null ? null : { name: family, sounds: familySounds },
    given: given === null ? null : { name: given, sounds: givenSounds },
    ...{ description, dateOfBirth, age, identifiers },
  };
}
