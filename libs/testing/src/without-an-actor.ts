import pg from 'pg';
import type { TestDatabase } from './database.js';

/** What a table holds, and what of it a service's role finds that says nothing of who asks. */
export interface WithoutAnActor {
  readonly table: string;
  readonly holds: number;
  /** Rows; refused where the role may not read the table at all. */
  readonly finds: number | 'refused';
}

const TABLES = `select relname as table from pg_class join pg_namespace on pg_namespace.oid = relnamespace
  where nspname = 'public' and relkind in ('r', 'p') order by relname`;

/** A policy for the service that asks nothing of the actor's kind would hold for a query without one as well. */
const BLIND = `select tablename || '.' || policyname as policy from pg_policies
  where schemaname = 'public' and qual not like '%app.actor_kind%' and roles && array['public', $1]::name[]`;

/** Looks into every table there is, partitions too, as the service's role and without an actor. */
export async function withoutAnActor({ see, url }: TestDatabase): Promise<WithoutAnActor[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const looked: WithoutAnActor[] = [];
    for (const { table } of await see<{ table: string }>(TABLES)) {
      const [row] = await see<{ holds: number }>(`select count(*)::int as holds from ${table}`);
      looked.push({ table, holds: row?.holds ?? 0, finds: await foundIn(client, table) });
    }
    return looked;
  } finally {
    await client.end();
  }
}

/** The policies that don't ask who it is: there must be none. */
export async function blindPolicies({ see, appRole }: TestDatabase): Promise<string[]> {
  return (await see<{ policy: string }>(BLIND, [appRole])).map(({ policy }) => policy);
}

async function foundIn(client: pg.Client, table: string): Promise<number | 'refused'> {
  try {
    return (await client.query(`select from ${table}`)).rowCount ?? 0;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42501') return 'refused';
    throw error;
  }
}
