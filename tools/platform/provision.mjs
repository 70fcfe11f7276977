import pg from 'pg';
import { APPS } from './apps.mjs';
import { Problem } from './problem.mjs';

/**
 * The two addresses of one program's database.
 * @typedef {{ url: string, ownerUrl: string }} DatabaseUrls
 */

/**
 * Makes, for each program, a database, the role that owns it (it changes tables, and does nothing else) and the role
 * that the program serves with: it owns nothing, and row-level security binds it. What is there already is kept.
 * @param {string} adminUrl a user who may make databases and roles
 * @param {Readonly<Record<string, string>>} passwords by role
 * @param {readonly string[]} [apps]
 * @returns {Promise<readonly string[]>} the programs whose database was not there before
 * @throws {Problem} if the server can't be reached or refuses
 */
export async function provision(adminUrl, passwords, apps = APPS) {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    /** @type {string[]} */
    const made = [];
    for (const app of apps) if (await provisionOne(client, `junction_${app}`, passwords)) made.push(app);
    return made;
  } catch (error) {
    const { host } = new URL(adminUrl);
    throw new Problem(
      `PostgreSQL at ${host} could not be set up: ${error instanceof Error ? error.message || String(error) : error}`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Where a program finds its database on a server.
 * @param {string} adminUrl
 * @param {string} app
 * @param {Readonly<Record<string, string>>} passwords by role
 * @returns {DatabaseUrls}
 */
export function databaseUrls(adminUrl, app, passwords) {
  const database = `junction_${app}`;
  return { url: as(database), ownerUrl: as(`${database}_owner`) };

  /** @param {string} role */
  function as(role) {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = passwords[role] ?? '';
    url.pathname = `/${database}`;
    return url.href;
  }
}

/**
 * @param {pg.Client} client
 * @param {string} database also the name of the role that serves
 * @param {Readonly<Record<string, string>>} passwords
 * @returns {Promise<boolean>} whether it had to be made
 */
async function provisionOne(client, database, passwords) {
  const owner = `${database}_owner`;
  for (const role of [database, owner]) await ensureRole(client, role, passwords[role] ?? '');
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount !== 0) return false;
  // Whoever isn't a superuser may only give a database to a role that they are a member of.
  await client.query(`grant ${owner} to current_user`);
  await client.query(`create database ${database} owner ${owner}`);
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect on database ${database} to ${database}`);
  return true;
}

/**
 * @param {pg.Client} client
 * @param {string} role
 * @param {string} password
 */
async function ensureRole(client, role, password) {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${role} login password ${client.escapeLiteral(password)}`);
}
