import type { PoolClient, QueryResult } from 'pg';
import { type Sending, sendTogether } from './send-together.js';
import type { Statement } from './statement.js';

/** Ends a transaction that PostgreSQL had already given up: COMMIT then "succeeds" by rolling back. */
export class NotCommitted extends Error {}

/** A transaction that has ended takes nothing more: what came late would run in somebody else's. */
const OVER = 'the transaction is over';

/** How a transaction treats its connection. */
export interface Manners {
  /** Gives the connection up: its state is no longer known, so nobody else may have it. */
  readonly discard: () => void;
  /** How long a statement may take before the connection is given up; the pool's own limit unless set. */
  readonly statementMsMax?: number | undefined;
}

/**
 * One transaction on one connection. What is asked for at one moment leaves as one message, in order; the first failure
 * is the cause, everything after it only follows.
 */
export class Transaction {
  private cause: unknown;
  private hasFailed = false;
  private isOver = false;
  private last: Promise<unknown> = Promise.resolve();
  private unsent: Sending[] = [];

  constructor(
    private readonly client: PoolClient,
    private readonly manners: Manners,
  ) {}

  /** Opens it; `settings` says who is asking and is the first thing PostgreSQL hears. */
  begin(settings: Statement, values: unknown[]): Promise<QueryResult> {
    void this.send({ name: 'begin', text: 'begin' }, []);
    return this.send(settings, values);
  }

  /** Sends a statement; its own promise may be ignored, since `commit` fails when anything before it failed. */
  send(statement: Statement, values: unknown[]): Promise<QueryResult> {
    const sent = this.isOver ? Promise.reject<QueryResult>(new Error(OVER)) : this.enqueue(statement, values);
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

  private enqueue(statement: Statement, values: unknown[]): Promise<QueryResult> {
    if (this.unsent.length === 0) process.nextTick(() => this.sendAll());
    return new Promise((done, failed) => this.unsent.push({ statement, values, done, failed }));
  }

  private sendAll(): void {
    sendTogether(this.client, this.unsent, this.manners.statementMsMax);
    this.unsent = [];
  }

  /** @throws the first failure of the transaction, or {@link NotCommitted}. */
  async commit(): Promise<void> {
    const committing = this.send({ name: 'commit', text: 'commit' }, []);
    this.isOver = true;
    const { command } = await committing;
    if (this.hasFailed) throw this.cause;
    if (command !== 'COMMIT') throw new NotCommitted('the transaction was rolled back at its end');
  }

  /** Gives everything up; a connection that can't even do that is given up itself. */
  async rollback(): Promise<void> {
    this.isOver = true;
    await this.last.catch(() => {});
    await this.client.query({ name: 'rollback', text: 'rollback' }).catch(() => this.manners.discard());
  }
}
