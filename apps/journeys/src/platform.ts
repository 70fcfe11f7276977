import pg from 'pg';
import type { Platform } from '../../../tools/platform/platform.mjs';

interface Running {
  readonly platform: Platform;
  readonly chromium: string;
}

/** The platform that was started for all journeys. */
export const { platform, chromium } = (globalThis as unknown as { junction: Running }).junction;

/** A look into a service's database from outside, past every policy: what is really there. */
export async function stored<R extends pg.QueryResultRow>(
  service: 'cases' | 'reporting' | 'gateway' | 'identity',
  sql: string,
  values: unknown[] = [],
): Promise<R[]> {
  const url = Object.assign(new URL(platform.urls.postgres ?? ''), { pathname: `/junction_${service}` });
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
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
