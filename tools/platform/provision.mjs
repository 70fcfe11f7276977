import { createHash } from 'node:crypto';
import pg from 'pg';
import { APPS } from './apps.mjs';
import { unusable } from './hold-server.mjs';
import { codeOf, Problem } from './problem.mjs';

/**
 * The two addresses of one program's database.
 * @typedef {{ url: string, ownerUrl: string }} DatabaseUrls
 */

/**
 * Makes, for each program, a database, the role that owns it (it changes tables, and does nothing else) and the role
 * that the program serves with: it owns nothing, and row-level security binds it. What is there already is kept, if it
 * was made with the secrets of the same data folder: what stands in it can only be read with their keys.
 * @param {string} adminUrl a user who may make databases and roles
 * @param {Readonly<Record<string, string>>} passwords by role
 * @param {readonly string[]} [apps]
 * @returns {Promise<readonly string[]>} the programs whose database was not there before
 * @throws {Problem} if the server can't be reached or refuses, or has databases of another data folder
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
    throw unusable(adminUrl, error);
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
  const isThere = await isOurs(client, database, passwords);
  for (const role of [database, owner]) await ensureRole(client, role, passwords[role] ?? '');
  // Whoever isn't a superuser may only give a database to a role that they are a member of.
  if (!isThere) await client.query(`grant ${owner} to current_user`);
  if (!isThere) await client.query(`create database ${database} owner ${owner}`);
  await client.query(`comment on database ${database} is ${client.escapeLiteral(markOf(passwords[database]))}`);
  if (isThere) return false;
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect on database ${database} to ${database}`);
  return true;
}

/** Tells from which data folder's secrets a database was made, and not what they are. @param {string | undefined} password */
const markOf = (password = '') => `Junction ${createHash('sha256').update(password).digest('hex').slice(0, 16)}`;

/**
 * Whether the database is there. Those that an earlier release made bear no mark, and are known by their password.
 * @param {pg.Client} client
 * @param {string} database
 * @param {Readonly<Record<string, string>>} passwords
 * @throws {Problem} if it was made from another data folder
 */
async function isOurs(client, database, passwords) {
  const found = await client.query(
    `select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1`,
    [database],
  );
  if (found.rowCount === 0) return false;
  const { mark } = found.rows[0];
  const isSame =
    mark === null ? await mayEnter(client, database, passwords[database] ?? '') : mark === markOf(passwords[database]);
  if (isSame) return true;
  throw new Problem(
    `The database ${database} on PostgreSQL at ${client.host}:${client.port} was made from another data folder, whose ` +
      'secrets it needs. Use that folder (JUNCTION_DATA=/that/folder npm start), or another server; or begin again with ' +
      `empty data: drop database ${database}, and the others there that begin with junction_.`,
  );
}

/**
 * @param {pg.Client} client
 * @param {string} role
 * @param {string} password
 */
async function ensureRole(client, role, password) {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (rowCount !== 0 && (await mayEnter(client, role, password))) return;
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${role} login password ${client.escapeLiteral(password)}`);
}

/**
 * Whether the server knows the role by this password, whatever database it may enter.
 * @param {pg.Client} client
 * @param {string} user
 * @param {string} password
 */
async function mayEnter({ host, port, database, ssl }, user, password) {
  const client = new pg.Client({ host, port, ssl, user, password, database, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // Signed in, and refused for something else: the password is right.
    return codeOf(error) === '42501';
  } finally {
    await client.end().catch(() => undefined);
  }
}
