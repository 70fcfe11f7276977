import type { Actor } from '@junction/auth';
import type { QueryResultRow } from 'pg';
import { Sittings } from './audit.js';
import type { Clock } from './clock.js';
import type { Database } from './database.js';
import { meaningOf } from './failures.js';
import { settingsOf } from './settings.js';
import { type Statement, statement } from './statement.js';
import type { EntityClass, Tables, Where } from './table.js';
import { Transaction } from './transaction.js';

const BEGIN = statement('begin_read', 'select begin_read($1, $2, $3, $4)');

const AUDIT = statement(
  'audit_read',
  `insert into audit (at, user_id, actor_kind, act, what, noun, record_ids, person_ids, request_id)
   values ($1, $2, $3, 'read', $4, $5, $6, $7, $8)`,
);

/** A record of somebody that is about to be shown. */
export interface Seen {
  readonly id: string;
  readonly personId: string;
}

/** Why something is read: the view as the audit names it. */
export interface Why {
  readonly view: string;
  /**
   * Set for a list that stays open and refreshes: its refreshes write only what is new to this session. Whoever comes
   * without a session is written down each time.
   */
  readonly page?: string;
}

/** What a query may do: read as the actor may see, and say whose records it is about to show. */
export class Read {
  /** @internal */
  readonly seen: { noun: string; records: readonly Seen[] }[] = [];

  constructor(
    private readonly transaction: Transaction,
    private readonly tables: Tables,
    /** The instant of the read. */
    readonly at: Date,
  ) {}

  async rows<R extends QueryResultRow>(query: Statement, values: unknown[] = []): Promise<R[]> {
    const { rows } = await this.transaction.send(query, values);
    return rows as R[];
  }

  async one<R extends QueryResultRow>(query: Statement, values: unknown[] = []): Promise<R | null> {
    return (await this.rows<R>(query, values))[0] ?? null;
  }

  /** All rows with these values, in no particular order. */
  async all<T extends object>(entity: EntityClass<T>, where: Where<T>): Promise<T[]> {
    const table = this.tables.of(entity);
    const found = table.find(where, false);
    return (await this.rows(found.statement, found.values)).map((row) => table.hydrate(row));
  }

  /** The row with these values, or null where there is none that the actor may see. */
  async find<T extends object>(entity: EntityClass<T>, where: Where<T>): Promise<T | null> {
    return (await this.all(entity, where))[0] ?? null;
  }

  /** Notes whose records are shown: one row of the audit for the list, in the same transaction as the read. */
  saw(noun: string, records: readonly Seen[]): void {
    if (records.length > 0) this.seen.push({ noun, records });
  }
}

/** Reads as an actor, written down: a read whose audit fails, fails. */
export class Reads {
  private readonly sittings: Sittings;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.sittings = new Sittings(clock);
  }

  async as<T>(actor: Actor, why: Why, query: (read: Read) => Promise<T>): Promise<T> {
    try {
      return await this.database.lend(async (client, discard) => {
        const transaction = new Transaction(client, { discard });
        const at = this.clock.now();
        const read = new Read(transaction, this.database.tables, at);
        try {
          void transaction.begin(BEGIN, settingsOf(actor, at));
          const result = await query(read);
          const written = this.audit(transaction, actor, why, read);
          await transaction.commit();
          written();
          return result;
        } catch (error) {
          await transaction.rollback();
          throw error;
        }
      });
    } catch (error) {
      throw meaningOf(error);
    }
  }

  /** Sends the audit of what was seen; returns what to remember once it is committed. */
  private audit(transaction: Transaction, actor: Actor, why: Why, read: Read): () => void {
    const after: (() => void)[] = [];
    for (const { noun, records } of read.seen) {
      const page = why.page && actor.sessionId && `${why.view} ${noun} ${why.page}`;
      const ids = records.map(({ id }) => id);
      const fresh = new Set(page ? this.sittings.newTo(actor, page, ids) : ids);
      if (page) after.push(() => this.sittings.shown(actor, page, ids));
      if (fresh.size === 0) continue;
      const people = records.filter(({ id }) => fresh.has(id)).map(({ personId }) => personId);
      const who = [read.at, actor.userId, actor.kind];
      const values = [...who, why.view, noun, [...fresh], [...new Set(people)], actor.requestId];
      void transaction.send(AUDIT, values);
    }
    return () => after.forEach((remember) => remember());
  }
}
