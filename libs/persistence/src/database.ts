import type { Pool, PoolClient } from 'pg';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Committed } from './live-change.js';
import { SnakeCase } from './snake-case.js';
import { Tables } from './table.js';

/** How a service reaches its own database. */
export interface DatabaseOptions {
  /** Connects as a role that owns nothing. */
  readonly url: string;
  readonly entities: readonly (new () => object)[];
  readonly connectionsMax?: number;
  /** Told of a connection that broke while idle; the pool replaces it by itself. */
  readonly onLost?: (error: Error) => void;
}

/** No statement of a verb or a view may hold others up for longer. */
const LIMITS = ['statement_timeout=10000', 'lock_timeout=5000', 'idle_in_transaction_session_timeout=15000'];

/** A request that gets no connection within this time is told so, instead of waiting behind all others. */
const CONNECT_MS_MAX = 2_000;

/** A server that says nothing for longer than its own limits allow is taken for gone. */
const SILENCE_MS_MAX = 12_000;

/**
 * A day stays text (a `Date` would move it across midnight), and a bigint becomes a number: fact numbers stay far
 * below 2^53.
 */
const types = {
  getTypeParser(
    oid: Parameters<typeof pg.types.getTypeParser>[0],
    format?: 'text' | 'binary',
  ): (value: string) => unknown {
    if (oid === pg.types.builtins.DATE) return (value) => value;
    if (oid === pg.types.builtins.INT8) return Number;
    return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
  },
};

/** One service's database: its tables, its connections, and who is told when something has been committed. */
export class Database {
  readonly tables: Tables;
  private readonly listeners: ((done: Committed) => void)[] = [];

  private constructor(
    readonly dataSource: DataSource,
    readonly pool: Pool,
  ) {
    this.tables = new Tables(dataSource);
  }

  /** Opens the pool; fails at once when the database can't be reached. */
  static async open({ url, entities, connectionsMax = 10, onLost = () => {} }: DatabaseOptions): Promise<Database> {
    const dataSource = new DataSource({
      type: 'postgres',
      url,
      entities: [...entities],
      namingStrategy: new SnakeCase(),
      installExtensions: false,
      poolErrorHandler: onLost,
      // Statements are written without waiting for the one before: a verb needs two round trips, not eight.
      extra: {
        pipeline: true,
        max: connectionsMax,
        types,
        options: LIMITS.map((limit) => `-c ${limit}`).join(' '),
        connectionTimeoutMillis: CONNECT_MS_MAX,
        query_timeout: SILENCE_MS_MAX,
        keepAlive: true,
      },
    });
    await dataSource.initialize();
    const pool = (dataSource.driver as unknown as { master: Pool }).master;
    pool.on('connect', (client) => client.on('error', onLost));
    return new Database(dataSource, pool);
  }

  /** Lends a connection for one piece of work; one that failed or was discarded is thrown away, not lent again. */
  async lend<T>(work: (client: PoolClient, discard: () => void) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken = false;
    const discard = (): void => {
      broken = true;
    };
    client.once('error', discard);
    try {
      return await work(client, discard);
    } finally {
      client.off('error', discard);
      client.release(broken);
    }
  }

  /** Calls the listener after each commit that announced a fact or changed an open view. It must not throw. */
  afterCommit(listener: (done: Committed) => void): void {
    this.listeners.push(listener);
  }

  /** @internal Says that a transaction has committed. */
  committed(done: Committed): void {
    if (done.shards.length === 0 && done.changes.length === 0) return;
    for (const listener of this.listeners) listener(done);
  }

  close(): Promise<void> {
    return this.dataSource.destroy();
  }
}
