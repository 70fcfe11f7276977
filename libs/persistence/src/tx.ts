import { type DomainError, VersionIsStale } from '@junction/errors';
import type { QueryResultRow } from 'pg';
import type { Fact } from './fact.js';
import type { LiveChange } from './live-change.js';
import type { Statement } from './statement.js';
import type { EntityClass, Table, Tables, Where } from './table.js';
import type { Transaction } from './transaction.js';

/** What a verb changes carries its version, so that nobody overwrites what they haven't seen. */
interface Versioned {
  version?: number;
}

/** How the caller came to a row that it wants to change. */
export interface Looked<T> {
  /** As it was when the caller looked. */
  readonly version?: number | undefined;
  /** Asked before the version is, so that nobody learns of a row by a stale version. */
  readonly maySee?: (row: T) => boolean;
}

/**
 * A verb's view of its transaction: load, change, save, announce. Saves wait until the next load or the end, so they
 * cost no round trip of their own.
 */
export class Tx {
  readonly facts: Fact[] = [];
  readonly changes: LiveChange[] = [];
  private readonly waiting: { statement: Statement; values: unknown[] }[] = [];

  constructor(
    private readonly transaction: Transaction,
    private readonly tables: Tables,
    /** The people locked by this transaction, once it has begun. */
    private readonly begun: Promise<ReadonlySet<string>>,
    private people: ReadonlySet<string>,
    /** The instant of the command, the same for all that it does. */
    readonly at: Date,
  ) {
    begun.then(
      (locked) => (this.people = locked),
      () => {},
    );
  }

  /** Rows of a statement, seen as the actor may see them. */
  async rows<R extends QueryResultRow>(statement: Statement, values: unknown[] = []): Promise<R[]> {
    this.flush();
    const sent = this.transaction.send(statement, values);
    await this.begun;
    return (await sent).rows as R[];
  }

  /** The one row with these values, or null where there is none that the actor may see. */
  async find<T extends object>(entity: EntityClass<T>, where: Where<T>): Promise<T | null> {
    return this.load(this.tables.of(entity), where, false);
  }

  /**
   * Loads a row and keeps it locked to the end, so that what is decided on it stays true.
   *
   * @param looked the version that the caller was looking at, and whether the actor may see the row at all.
   * @throws `otherwise` where there is no such row, or none that the actor may see.
   * @throws {VersionIsStale} when somebody changed it since.
   */
  async lockOne<T extends object>(
    entity: EntityClass<T>,
    where: Where<T>,
    otherwise: DomainError,
    looked: Looked<T> = {},
  ): Promise<T> {
    const table = this.tables.of(entity);
    const found = await this.load(table, where, true);
    if (!found || looked.maySee?.(found) === false) throw otherwise;
    if (table.hasPerson) this.mustHold((found as { personId?: string }).personId);
    const { id, version } = found as Versioned & { readonly id: string };
    const seen = looked.version;
    if (seen !== undefined && version !== seen) throw new VersionIsStale(table.name, id, seen, version ?? 0);
    return found;
  }

  /** Saves a new row. */
  insert<T extends object>(entity: T): void {
    const table = this.tableOf(entity);
    this.waiting.push({ statement: table.insertStatement, values: table.valuesOf(entity) });
  }

  /** Saves a changed row under its next version. */
  update<T extends object & Versioned>(entity: T): void {
    if (entity.version !== undefined) entity.version += 1;
    const table = this.tableOf(entity);
    this.waiting.push({ statement: table.updateStatement, values: table.valuesOf(entity) });
  }

  /** Saves by a statement of the noun's own. */
  write(statement: Statement, values: unknown[]): void {
    this.waiting.push({ statement, values });
  }

  /** Says what has happened; it leaves with the commit. A fact about somebody who isn't locked is a bug. */
  announce(fact: Fact): void {
    this.mustHold(fact.data['personId'] as string | undefined);
    this.facts.push(fact);
  }

  /** Says that an open page has something new; told after the commit, or never. */
  changed(change: LiveChange): void {
    this.changes.push(change);
  }

  /** @internal Sends what waits to be saved. */
  flush(): void {
    for (const { statement, values } of this.waiting.splice(0)) void this.transaction.send(statement, values);
  }

  /** @internal A verb inside a verb is about people whom the outer one has locked. */
  mustHold(personId: string | undefined): void {
    if (personId !== undefined && !this.people.has(personId)) {
      throw new Error(`person ${personId} is not locked by this command`);
    }
  }

  private async load<T extends object>(table: Table<T>, where: Where<T>, lock: boolean): Promise<T | null> {
    const { statement, values } = table.find(where, lock);
    const [row] = await this.rows(statement, values);
    return row ? table.hydrate(row) : null;
  }

  private tableOf<T extends object>(entity: T): Table<T> {
    return this.tables.of<T>(entity.constructor);
  }
}
