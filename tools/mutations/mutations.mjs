/**
 * A rule, the place that keeps it, and how to break it.
 *
 * @typedef {object} Mutation
 * @property {string} name
 * @property {string} rule what must hold
 * @property {string} file
 * @property {string} from code that keeps the rule; stands once in the file
 * @property {string} to code that breaks it
 * @property {'unit' | 'integration'} project
 * @property {string} spec pattern of the spec that must turn red
 * @property {string} [only] pattern of its tests, where the whole spec takes long
 */

/** @type {readonly Mutation[]} */
export const MUTATIONS = [
  {
    name: 'policy',
    rule: 'only those who work with people of the place’s service change a stay',
    file: 'apps/cases/src/stay/stay.policy.ts',
    from: `export const mayWorkOn = (actor: Actor, stay: Pick<Stay, 'ldServiceId'>): boolean =>
  mayWorkWithPeopleOf(actor, stay.ldServiceId);`,
    to: `export const mayWorkOn = (_actor: Actor, _stay: Pick<Stay, 'ldServiceId'>): boolean => true;`,
    project: 'integration',
    spec: 'apps/cases/src/stay',
  },
  {
    name: 'row-level-security',
    rule: 'a row of another service is not there, whatever the query forgot',
    file: 'libs/persistence/src/protect-table.ts',
    from: 'await runner.query(`alter table ${table} force row level security`);',
    to: 'await runner.query(`alter table ${table} disable row level security`);',
    project: 'integration',
    spec: 'libs/persistence',
  },
  {
    name: 'idempotency',
    rule: 'the same command twice happens once',
    file: 'libs/persistence/src/unit-of-work.ts',
    from: 'if (found.done_hash) {',
    to: 'if (found.done_hash && found.done_id === null) {',
    project: 'integration',
    spec: 'libs/persistence',
  },
  {
    name: 'version',
    rule: 'nobody overwrites what they have not seen',
    file: 'libs/persistence/src/tx.ts',
    from: 'if (seen && version !== seen.version)',
    to: 'if (seen && version === undefined)',
    project: 'integration',
    spec: 'libs/persistence',
  },
  {
    name: 'person-lock',
    rule: 'facts about one person are numbered in the order of their commits',
    file: 'libs/persistence/src/migrations/command-functions.ts',
    from: 'perform pg_advisory_xact_lock(person_lock);',
    to: 'perform person_lock;',
    project: 'integration',
    spec: 'libs/(persistence|messaging)',
  },
  {
    name: 'lock-order',
    rule: 'a verb about two people never waits for ever',
    file: 'libs/persistence/src/migrations/command-functions.ts',
    from: 'select distinct hashtextextended(person, 0) from unnest(people) as person order by 1',
    to: 'select hashtextextended(person, 0) from unnest(people) as person',
    project: 'integration',
    spec: 'libs/persistence',
    only: 'never waits',
  },
];
