import { AsyncLocalStorage } from 'node:async_hooks';
import { createSecretKey, type KeyObject } from 'node:crypto';
import { AlreadyDone, DomainError, KeyReused } from '@junction/errors';
import { currentTraceparent } from '@junction/telemetry';
import type { PoolClient, QueryResult } from 'pg';
import { readAgain, recordRefusal, refusalOf } from './audit.js';
import type { Clock } from './clock.js';
import { hashOfInput, type Through, type Work } from './command.js';
import type { Database } from './database.js';
import { isWorthRetrying, meaningOf } from './failures.js';
import { settingsOf } from './settings.js';
import { statement } from './statement.js';
import { Transaction } from './transaction.js';
import { Tx } from './tx.js';

/** What `begin_command` found: what this key did before, if it did anything. */
interface Begun {
  readonly done_id: string | null;
  readonly done_hash: Buffer | null;
}

const BEGIN = statement('begin_command', 'select * from begin_command($1, $2, $3, $4, $5, $6)');

/**
 * Facts, audit and key in one statement; the shards that the relay must look at come back. (Not by RETURNING, which
 * would need the actor to be allowed to read the log of facts.)
 */
const FINISH = statement(
  'finish_command',
  `with fact as (
     select *, hashtext(key) & 7 as shard
       from unnest($11::uuid[], $12::text[], $13::text[], $14::text[], $15::jsonb[])
            with ordinality as fact (id, topic, type, key, data, place)
   ), remembered as (
     insert into idempotency_keys (user_id, key, verb, input_hash, noun_id, done_at)
     select $1::text, $2::text, $3::text, $4::bytea, $5::uuid, $6::timestamptz where $2 is not null
   ), audited as (
     insert into audit (at, user_id, actor_kind, act, what, record_ids, person_ids, request_id)
     values ($6, $1, $7, 'write', $3, array_remove(array[$5::uuid], null), $8::text[], $9)
   ), announced as (
     insert into outbox (id, shard, topic, type, key, data, traceparent, recorded_at)
     select id, shard, topic, type, key, data, $10::text, $6::timestamptz from fact order by place
   )
   select distinct shard from fact`,
);

const RETRIES = 3;

/** Long enough for whatever isn't in a hurry. */
const UNHURRIED_MS = 24 * 3_600_000;

/** A connection, and how to give it up. */
interface Lent {
  readonly client: PoolClient;
  readonly discard: () => void;
}

const transactionOn = ({ client, discard }: Lent, { isUnhurried }: Pick<Work<unknown>, 'isUnhurried'>): Transaction =>
  new Transaction(client, { discard, statementMsMax: isUnhurried ? UNHURRIED_MS : undefined });

/** The key was known: the verb must not run, its noun is read again instead. */
class Repeated extends Error {
  constructor(readonly nounId: string) {
    super('done before');
  }
}

/**
 * Runs verbs. Row, facts, audit and key are committed together or not at all; the same command twice happens once;
 * commands about one person follow one another. A verb called inside a verb joins its transaction.
 */
export class UnitOfWork {
  private readonly running = new AsyncLocalStorage<Tx>();
  private readonly hashKey: KeyObject;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    hashKey: Buffer,
  ) {
    this.hashKey = createSecretKey(hashKey);
  }

  /**
   * @throws {KeyReused} when the key has been used for something else.
   * @throws {AlreadyDone} when it was done before and the actor may no longer see what came of it.
   */
  async run<T>(work: Work<T>, verb: (tx: Tx) => Promise<T>): Promise<T> {
    const outer = this.running.getStore();
    if (outer) return this.join(outer, work, verb);
    if (work.once && !work.noun) throw new Error(`${work.verb}: a command with a key must say what it returns`);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.database.lend((client, discard) => this.attempt({ client, discard }, work, verb));
      } catch (error) {
        if (isWorthRetrying(error) && attempt < RETRIES) continue;
        const meaning = meaningOf(error, work.refusals);
        if (meaning instanceof DomainError && meaning.kind !== 'unavailable') await this.record(work, meaning);
        throw meaning;
      }
    }
  }

  /** A database that is away by now is what the caller hears of; a refusal that nobody wrote down is not. */
  private async record<T>(work: Work<T>, refusal: DomainError): Promise<void> {
    try {
      await recordRefusal(this.database, refusalOf(work, refusal.code), this.clock.now());
    } catch (error) {
      throw meaningOf(error);
    }
  }

  private join<T>(outer: Tx, work: Work<T>, verb: (tx: Tx) => Promise<T>): Promise<T> {
    if (Array.isArray(work.about)) for (const person of work.about as readonly string[]) outer.mustHold(person);
    return verb(outer);
  }

  private async attempt<T>(lent: Lent, work: Work<T>, verb: (tx: Tx) => Promise<T>): Promise<T> {
    const transaction = transactionOn(lent, work);
    const at = this.clock.now();
    const begun = this.begin(transaction, work, at);
    const known = new Set(Array.isArray(work.about) ? (work.about as readonly string[]) : []);
    const tx = new Tx(transaction, this.database.tables, begun, known, at);
    try {
      const result = await this.running.run(tx, () => verb(tx));
      const people = await begun;
      tx.flush();
      const finished = this.finish(transaction, work, tx, { result, people: [...people] });
      await transaction.commit();
      const { rows } = await finished;
      this.database.committed({ shards: rows.map(({ shard }) => shard as number), changes: tx.changes });
      return result;
    } catch (error) {
      const cause = await begun.then(
        () => error,
        (first: unknown) => first,
      );
      await transaction.rollback();
      if (cause instanceof Repeated) return this.again(lent, work, cause.nounId, at);
      throw cause;
    }
  }

  private async begin<T>(transaction: Transaction, work: Work<T>, at: Date): Promise<ReadonlySet<string>> {
    const named = 'id' in work.about ? [] : work.about;
    const values = [...settingsOf(work.actor, at), work.once?.key ?? null, named];
    const [{ rows }, people] = await Promise.all([
      transaction.begin(BEGIN, values),
      'id' in work.about ? this.lockThrough(transaction, work.about) : named,
    ]);
    const found = rows[0] as Begun;
    if (found.done_hash) {
      if (!found.done_hash.equals(hashOfInput(work, this.hashKey))) throw new KeyReused();
      throw new Repeated(found.done_id ?? '');
    }
    return new Set(people);
  }

  /** A statement of each table's own: planning it anew for every command would cost more than all the rest. */
  private async lockThrough(transaction: Transaction, { entity, id }: Through): Promise<readonly string[]> {
    const { rows } = await transaction.send(this.database.tables.of(entity).lockPeopleStatement, [id]);
    return (rows[0] as { readonly people: readonly string[] }).people;
  }

  private finish<T>(
    transaction: Transaction,
    work: Work<T>,
    tx: Tx,
    { result, people }: { readonly result: T; readonly people: readonly string[] },
  ): Promise<QueryResult> {
    const nounId = (result as { id?: string } | undefined)?.id ?? null;
    const hash = work.once ? hashOfInput(work, this.hashKey) : null;
    const about = [work.actor.userId, work.once?.key ?? null, work.verb, hash, nounId, tx.at];
    const asked = [work.actor.kind, people, work.actor.requestId, currentTraceparent() ?? null];
    const facts = [
      tx.facts.map((fact) => fact.id),
      tx.facts.map((fact) => fact.topic),
      tx.facts.map((fact) => fact.type),
      tx.facts.map((fact) => fact.key),
      tx.facts.map((fact) => JSON.stringify(fact.data)),
    ];
    return transaction.send(FINISH, [...about, ...asked, ...facts]);
  }

  /** Reads the noun of an earlier command once more, as far as the actor may see it now. */
  private async again<T>(lent: Lent, work: Work<T>, nounId: string, at: Date): Promise<T> {
    if (!work.noun) throw new Error(`${work.verb}: a command with a key must say what it returns`);
    const transaction = transactionOn(lent, work);
    const values = [...settingsOf(work.actor, at), null, []];
    const tx = new Tx(
      transaction,
      this.database.tables,
      transaction.begin(BEGIN, values).then(() => new Set()),
      new Set(),
      at,
    );
    try {
      const found = await tx.find(work.noun, { id: nounId } as object);
      if (!found || work.maySee?.(found) === false) throw new AlreadyDone();
      const personId = (found as { personId?: string }).personId;
      void transaction.send(...readAgain(work, { nounId, personId }, at));
      await transaction.commit();
      return found;
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }
}
