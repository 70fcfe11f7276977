import pg from 'pg';
import { Problem } from './problem.mjs';

/** Names the lock that a running Junction holds: "junction" in ASCII, as a 64-bit number. */
const LOCK = `x'${Buffer.from('junction').toString('hex')}'::bit(64)::bigint`;

/**
 * Takes a PostgreSQL server of somebody's own for as long as Junction runs: two that take turns with the same roles and
 * topics would undo each other. The lock belongs to a session, so that it goes with whoever held it.
 * @param {string} adminUrl
 * @returns {Promise<{ release: () => Promise<void> }>}
 * @throws {Problem} if another Junction holds it
 */
export async function holdServer(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5000, keepAlive: true });
  client.on('error', () => undefined);
  const release = () => client.end().catch(() => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(`select pg_try_advisory_lock(${LOCK}) as held`);
    if (rows[0].held) return { release };
  } catch (error) {
    await release();
    throw unusable(adminUrl, error);
  }
  await release();
  throw new Problem(
    `Another Junction uses PostgreSQL at ${new URL(adminUrl).host}. ` +
      'Stop it, or set JUNCTION_POSTGRES_URL to another server.',
  );
}

/**
 * A server that can't be reached, or refuses.
 * @param {string} adminUrl
 * @param {unknown} error
 */
export function unusable(adminUrl, error) {
  if (error instanceof Problem) return error;
  const why = error instanceof Error ? error.message || String(error) : error;
  return new Problem(
    `PostgreSQL at ${new URL(adminUrl).host} could not be set up: ${why}. If that is a server of yours, see that ` +
      'it runs and that JUNCTION_POSTGRES_URL names a user who may make databases and roles.',
    { cause: error },
  );
}
