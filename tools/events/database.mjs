import { userInfo } from 'node:os';
import pg from 'pg';

const CONNECT_MS = 5000;

/**
 * Opens a service's database as the role the service has, for one piece of work.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} service
 * @param {(client: pg.Client) => Promise<void>} work
 */
export async function withDatabase(env, service, work) {
  const url = env[`JUNCTION_${service.toUpperCase()}_DATABASE_URL`];
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  // The error comes out of the statement that was under way as well; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Who does it, as far as the operating system knows. */
export const operator = () => `operator:${userInfo().username}`;

/**
 * Runs one transaction as the platform's job, in an operator's name.
 * @template T
 * @param {pg.Client} client
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function asOperator(client, work) {
  await client.query('begin');
  try {
    await client.query(`select set_actor('job', $1, '', now())`, [operator()]);
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/**
 * Writes down what an operator did, in the transaction that does it.
 * @param {pg.Client} client
 * @param {string} what
 * @param {readonly string[]} [recordIds]
 */
export async function audit(client, what, recordIds = []) {
  await client.query(
    `insert into audit (at, user_id, actor_kind, act, what, record_ids, request_id)
     values (now(), $1, 'job', 'write', $2, $3, gen_random_uuid())`,
    [operator(), what, recordIds],
  );
}

/**
 * The parked event of this number, with its key locked: no consumer works on the key until the transaction ends.
 * @param {pg.Client} client
 * @param {string} service
 * @param {number} number
 * @returns {Promise<{ event_id: string, first: number } | undefined>} `first`: the number that its key waits for
 */
export async function lockParked(client, service, number) {
  const named = [service, number];
  await client.query('select lock_people(array[key]) from parked where consumer = $1 and number = $2', named);
  const { rows } = await client.query(
    `select event_id, (select min(first.number) from parked as first
                        where (first.consumer, first.topic, first.key) = (parked.consumer, parked.topic, parked.key)
                          and hashtextextended(first.key, 0) = hashtextextended(parked.key, 0)
                      )::float8 as first
       from parked where consumer = $1 and number = $2`,
    named,
  );
  return rows[0];
}
