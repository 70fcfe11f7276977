import { log } from '@junction/telemetry';
import pg from 'pg';

/** A fact that waits to be published. */
export interface Waiting {
  readonly shard: number;
  readonly number: number;
  readonly id: string;
  readonly topic: string;
  readonly type: string;
  readonly key: string;
  readonly data: string;
  readonly happenedAt: string;
  readonly traceparent: string | null;
}

/** What became of a look at some shards. */
export interface Published {
  /** Shards that no other relay held. */
  readonly held: readonly number[];
  /** How many facts of each were published. */
  readonly counts: ReadonlyMap<number, number>;
}

/** How a relay reaches the outbox. */
export interface OutboxOptions {
  /** The service's own database, as the role it always connects as. */
  readonly databaseUrl: string;
  readonly connectionsMax: number;
  /**
   * After so long without a word from this process PostgreSQL ends the transaction and another relay may have the
   * shard: a relay that froze can then only repeat what it had taken.
   */
  readonly holdMs: number;
}

/**
 * Facts of one key are in one shard, so their order needs one relay at a time a shard and nothing else. The lock stands
 * in the two-number space under a number of its own.
 */
const SHARD_LOCK = 2;

/** Shard by shard, so that each is one look into the index. */
const TAKE = {
  name: 'outbox_take',
  text: `select taken.* from unnest($1::int[]) as held (shard), lateral (
           select outbox.shard, number::float8 as number, id, topic, type, key, data::text as data,
                  data ->> 'happenedAt' as "happenedAt", traceparent
             from outbox where outbox.shard = held.shard and published_at is null
            order by outbox.number limit $2) as taken
          order by taken.number`,
};

const MARK = {
  name: 'outbox_mark',
  text: `update outbox set published_at = now()
          where shard = any ($1::int[]) and published_at is null and number = any ($2::bigint[])`,
};

/** Which shards have something to publish: eight looks into the index, however much waits. */
const WAITING_SHARDS = {
  name: 'outbox_waiting_shards',
  text: `select shard from generate_series(0, 7) as shard
          where exists (select from outbox where outbox.shard = shard.shard and published_at is null)`,
};

/** Counting stops there: an operator needs to know that it is many, not how many. */
const BACKLOG_MAX = 100_000;

const BACKLOG = {
  name: 'outbox_backlog',
  text: `select count(*)::int as waiting,
                greatest(0, coalesce(extract(epoch from now() - min(recorded_at)) * 1000, 0))::float8 as "ageMs"
           from (select recorded_at from outbox where published_at is null order by shard, number limit $1) as waiting`,
};

/** What is recorded beyond the months that have partitions can't be given one later. */
const MONTHS_AHEAD = 24;

const ENSURE_MONTHS = {
  name: 'outbox_ensure_months',
  text: `select ensure_outbox_months((now() at time zone 'UTC')::date, $1)`,
};

/** The service's log of facts, as its relay sees it: on connections of its own, as the platform's job. */
export class Outbox {
  private readonly pool: pg.Pool;

  constructor({ databaseUrl, connectionsMax, holdMs }: OutboxOptions) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: connectionsMax,
      application_name: 'relay',
      connectionTimeoutMillis: 2000,
      // Marks that a power cut takes back are made again: their facts are published once more under the same ids.
      options: `-c app.actor_kind=job -c synchronous_commit=off -c idle_in_transaction_session_timeout=${holdMs} -c statement_timeout=10000`,
    });
    // A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
    this.pool.on('error', (error) => log.warn('connection lost', { part: 'relay', error }));
    this.pool.on('connect', (client) => client.on('error', () => {}));
  }

  /** Shards with something to publish. */
  async waitingShards(): Promise<number[]> {
    const { rows } = await this.pool.query<{ shard: number }>(WAITING_SHARDS);
    return rows.map(({ shard }) => shard);
  }

  /** How many facts wait, counted up to 100,000, and for how long the oldest of them has. */
  async backlog(): Promise<{ waiting: number; ageMs: number }> {
    const { rows } = await this.pool.query<{ waiting: number; ageMs: number }>({ ...BACKLOG, values: [BACKLOG_MAX] });
    return rows[0] ?? { waiting: 0, ageMs: 0 };
  }

  /**
   * Takes the next facts of these shards, each in its order, has them published, and marks them; all while holding
   * those of the shards that no other relay holds.
   */
  async publishNext(
    shards: readonly number[],
    limit: number,
    publish: (facts: readonly Waiting[]) => Promise<void>,
  ): Promise<Published> {
    const client = await this.pool.connect();
    try {
      const held = await holdShards(client, shards);
      const counts = held.length > 0 ? await publishHeld(client, { held, limit }, publish) : new Map<number, number>();
      await client.query('commit');
      client.release();
      return { held, counts };
    } catch (error) {
      // It may be anywhere in its transaction: it is thrown away rather than cleaned up.
      client.release(true);
      throw error;
    }
  }

  /** Has partitions for this month and the next two years; those that are there stay as they are. */
  async ensureMonths(): Promise<void> {
    await this.pool.query({ ...ENSURE_MONTHS, values: [MONTHS_AHEAD] });
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

/** The locks end with the transaction. They are taken before anything is read, so that nothing read is out of date. */
async function holdShards(client: pg.PoolClient, shards: readonly number[]): Promise<number[]> {
  const text = `begin;
    select shard from unnest('{${shards.join(',')}}'::int[]) as shard where pg_try_advisory_xact_lock(${SHARD_LOCK}, shard)`;
  const results = (await client.query(text)) as unknown as pg.QueryResult<{ shard: number }>[];
  return results.at(-1)?.rows.map(({ shard }) => shard) ?? [];
}

async function publishHeld(
  client: pg.PoolClient,
  { held, limit }: { readonly held: readonly number[]; readonly limit: number },
  publish: (facts: readonly Waiting[]) => Promise<void>,
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await client.query<Waiting>({ ...TAKE, values: [held, limit] });
  const counts = new Map<number, number>();
  for (const { shard } of rows) counts.set(shard, (counts.get(shard) ?? 0) + 1);
  if (rows.length === 0) return counts;
  await publish(rows);
  await client.query({ ...MARK, values: [held, rows.map(({ number }) => number)] });
  return counts;
}
