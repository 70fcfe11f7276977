import type { PoolClient, QueryResult } from 'pg';
import type { Statement } from './statement.js';

/** Ends a transaction that PostgreSQL had already given up: COMMIT then "succeeds" by rolling back. */
export class NotCommitted extends Error {}

/**
 * One transaction on one connection. Statements are sent in order without waiting for each other; the first failure
 * is the cause, everything after it only follows.
 */
export class Transaction {
  private cause: unknown;
  private hasFailed = false;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: PoolClient) {}

  /** Opens it; `settings` says who is asking and is the first thing PostgreSQL hears. */
  begin(settings: Statement, values: unknown[]): Promise<QueryResult> {
    void this.send({ name: 'begin', text: 'begin' }, []);
    return this.send(settings, values);
  }

  /** Sends a statement; its own promise may be ignored, since `commit` fails when anything before it failed. */
  send(statement: Statement, values: unknown[]): Promise<QueryResult> {
    const sent = this.client.query({ name: statement.name, text: statement.text, values });
    sent.catch((error: unknown) => {
      if (!this.hasFailed) this.cause = error;
      this.hasFailed = true;
    });
    this.last = sent;
    const result = sent.catch(() => Promise.reject(this.cause as Error));
    // Whoever ignores this promise hears of the failure from `commit`.
    result.catch(() => {});
    return result;
  }

  /** @throws the first failure of the transaction, or {@link NotCommitted}. */
  async commit(): Promise<void> {
    const { command } = await this.send({ name: 'commit', text: 'commit' }, []);
    if (this.hasFailed) throw this.cause;
    if (command !== 'COMMIT') throw new NotCommitted('the transaction was rolled back at its end');
  }

  /** Gives everything up. A connection that is gone has done so by itself. */
  async rollback(): Promise<void> {
    await this.last.catch(() => {});
    await this.client.query({ name: 'rollback', text: 'rollback' }).catch(() => {});
  }
}
