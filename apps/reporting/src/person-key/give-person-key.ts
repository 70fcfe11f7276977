import { randomBytes } from 'node:crypto';
import { statement, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { readyKey, type ReadyKey } from '../fact/fact.rules.js';

const KEY_BYTES = 32;

/** Keys of people are locked by the batch, so nobody else gives the same person another key meanwhile. */
const GIVE = statement(
  'person_keys_give',
  `with wanted as (
     select * from unnest($1::uuid[], $2::bytea[]) as person (person_id, key)
   ), given as (
     insert into person_keys (person_id, key, given_at)
     select person_id, key, $3 from wanted
      where not exists (select from person_keys where person_keys.person_id = wanted.person_id)
     returning person_id, key
   )
   select person_id, key from given
   union all
   select person_keys.person_id, person_keys.key from person_keys join wanted using (person_id)`,
);

/** Gives each person a key of their own, once; without it nothing in the archive can be told to be about them. */
@Injectable()
export class GivePersonKey {
  /** @returns the keys of these people, old or new, by id. */
  async execute(people: readonly string[], tx: Tx): Promise<ReadonlyMap<string, ReadyKey>> {
    if (people.length === 0) return new Map();
    const random = randomBytes(KEY_BYTES * people.length);
    const offered = people.map((_, index) => random.subarray(index * KEY_BYTES, (index + 1) * KEY_BYTES));
    const rows = await tx.rows<{ person_id: string; key: Buffer }>(GIVE, [people, offered, tx.at]);
    return new Map(rows.map(({ person_id, key }) => [person_id, readyKey(key)]));
  }
}
