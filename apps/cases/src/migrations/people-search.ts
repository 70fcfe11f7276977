import { grantToService } from '@junction/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIND_PEOPLE, KEEP_TERMS, WORD_FUNCTIONS } from './people-search-functions.js';

/**
 * People are found by the words of their names, as written, by their letters and by their sound, and by identifiers
 * without their punctuation. The words stand in a table that only its owner reads, through one function.
 */
export class PeopleSearch1764100001001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const extension of ['unaccent', 'fuzzystrmatch'])
      await runner.query(`create extension if not exists ${extension}`);
    for (const statement of [...TABLES, ...WORD_FUNCTIONS, KEEP_TERMS, FIND_PEOPLE]) await runner.query(statement);
    await protect(runner);
    await catchUp(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('records are never dropped by a migration'));
  }
}

const TABLES = [
  `create table person_terms (
     person_id uuid not null references people (id),
     kind text collate "C" not null check (kind in ('word', 'letters', 'sound', 'look')),
     term text collate "C" not null,
     primary key (kind, term, person_id)
   )`,
  'create index terms_of_one_person on person_terms (person_id)',
  `alter table person_identifiers
     add column compact text collate "C" generated always as (regexp_replace(value, '[^A-Za-z0-9]', '', 'g')) stored`,
  'create index identifiers_compact on person_identifiers (compact)',
  'create index people_by_birth on people (date_of_birth)',
];

/** Whoever reads the terms past the sight of an actor must be the function, so the policy names its owner alone. */
async function protect(runner: QueryRunner): Promise<void> {
  await runner.query('alter table person_terms enable row level security');
  await runner.query('alter table person_terms force row level security');
  await runner.query('create policy search on person_terms to current_user using (true) with check (true)');
  const asked = [
    'find_people(text, date[], text[], int, int)',
    'name_sounds(text)',
    'whole_name(text)',
    'fold_name(text)',
  ];
  for (const signature of [...asked, 'keep_person_terms()'])
    await runner.query(`revoke all on function ${signature} from public`);
  for (const signature of asked) await grantToService(runner, `execute on function ${signature}`);
}

/** Those who are there already; the owner must see them all for once. */
async function catchUp(runner: QueryRunner): Promise<void> {
  await runner.query('alter table people no force row level security');
  await runner.query(`
    insert into person_terms (person_id, kind, term)
    select people.id, terms.kind, terms.term
      from people, terms_of_person(people.family, people.given, people.description) as terms`);
  await runner.query('alter table people force row level security');
  await runner.query(`
    create trigger keep_terms after insert or update of family, given, description on people
      for each row execute function keep_person_terms()`);
}
