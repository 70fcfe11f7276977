import pg from 'pg';
import type { Platform } from '../../../tools/platform/platform.mjs';

interface Running {
  readonly platform: Platform;
  readonly chromium: string;
}

/** The platform that was started for all journeys. */
export const { platform, chromium } = (globalThis as unknown as { junction: Running }).junction;

/** Whose database is looked into. */
export type Owner = 'cases' | 'reporting' | 'gateway' | 'identity';

/** A connection to a database, past every policy. Whoever opens it ends it. */
export async function connectTo(owner: Owner): Promise<pg.Client> {
  const url = Object.assign(new URL(platform.urls.postgres), { pathname: `/junction_${owner}` });
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}

/** A look into a service's database from outside, past every policy: what is really there. */
export async function stored<R extends pg.QueryResultRow>(
  owner: Owner,
  sql: string,
  values: unknown[] = [],
): Promise<R[]> {
  const client = await connectTo(owner);
  try {
    return (await client.query<R>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Waits until something is true, looking every 50 ms; fails with what it last saw. */
export async function eventually<T>(look: () => Promise<T>, isIt: (seen: T) => boolean, withinMs = 10_000): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (isIt(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
