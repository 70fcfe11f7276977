import { randomBytes } from 'node:crypto';
import { migrate, type Migration } from '@junction/persistence';
import pg from 'pg';

/** A database of a test's own, with the two roles that a service has in real life. */
export interface TestDatabase {
  /** Connects as the service does: a role that owns nothing. */
  readonly url: string;
  readonly ownerUrl: string;
  readonly appRole: string;
  /** A look from outside, past every policy: what is really stored. */
  see<R extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<R[]>;
  drop(): Promise<void>;
}

/** The server that the tests were given; they start none themselves. */
const adminUrl = (): string => {
  const url = process.env['JUNCTION_POSTGRES_URL'];
  if (!url) throw new Error('JUNCTION_POSTGRES_URL must name a PostgreSQL server for integration tests');
  return url;
};

/** Makes an empty database, applies the migrations, and hands it over; one a spec file. */
export async function createTestDatabase(migrations: readonly Migration[]): Promise<TestDatabase> {
  const name = `junction_test_${randomBytes(6).toString('hex')}`;
  await admin(async (client) => {
    await client.query(`create role ${name}_owner login`);
    await client.query(`create role ${name} login`);
    await client.query(`create database ${name} owner ${name}_owner`);
  });
  const as = (user: string): string =>
    Object.assign(new URL(adminUrl()), { username: user, pathname: `/${name}` }).href;
  await migrate({ ownerUrl: as(`${name}_owner`), appRole: name, migrations });
  const outside = new pg.Pool({
    connectionString: Object.assign(new URL(adminUrl()), { pathname: `/${name}` }).href,
    max: 2,
  });
  outside.on('error', () => {});
  return {
    url: as(name),
    ownerUrl: as(`${name}_owner`),
    appRole: name,
    see: async <R extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
      (await outside.query<R>(sql, values)).rows,
    drop: async () => {
      await outside.end();
      await admin(async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
        await client.query(`drop role ${name}`);
        await client.query(`drop role ${name}_owner`);
      });
    },
  };
}

async function admin(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
