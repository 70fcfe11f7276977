import pg, { type PoolClient, type QueryResult } from 'pg';
import type { Statement } from './statement.js';

/** A statement that waits to be sent, and who waits for it. */
export interface Sending {
  readonly statement: Statement;
  readonly values: unknown[];
  readonly done: (result: QueryResult) => void;
  readonly failed: (cause: Error) => void;
}

/** The driver's side of the line, as far as the driver's own queries use it. */
interface Wire extends pg.Connection {
  readonly submittedNamedStatements: Record<string, string>;
  close(named: { type: 'S'; name: string }): void;
  execute(): void;
}

/**
 * Sends statements as one message that PostgreSQL answers with one: each on its own would cost both sides two system
 * calls more. They run in order; once one has failed, those behind it don't run, and all of them fail with its error.
 *
 * @param msMax how long the answer may take before the connection is given up; the pool's own limit unless set
 */
export function sendTogether(client: PoolClient, sendings: readonly Sending[], msMax?: number): void {
  client.query(new Together(sendings, msMax));
}

/** One statement as the driver prepares it, without asking for an answer yet. */
class Unanswered extends (pg.Query as unknown as new (config: object) => { prepare(wire: Wire): void }) {
  _getRows(wire: Wire): void {
    wire.execute();
  }

  handleError(error: Error): void {
    throw error;
  }
}

/** To the driver a single query with several results. */
class Together extends pg.Query {
  private fresh: readonly string[] = [];
  private wire: Wire | undefined;

  constructor(
    private readonly sendings: readonly Sending[],
    /** In the driver's own words. */
    readonly query_timeout: number | undefined,
  ) {
    super({ text: '' }, (error, results) => {
      if (error) this.fail(error);
      else this.finish(results);
    });
  }

  override submit = (connection: pg.Connection): Error | null => {
    const wire = (this.wire = connection as Wire);
    const names = new Set(this.sendings.map(({ statement }) => statement.name));
    this.fresh = [...names].filter((name) => wire.submittedNamedStatements[name] === undefined);
    wire.stream.cork();
    try {
      // A batch that failed may have left a name behind; closing one that isn't there does no harm.
      for (const name of this.fresh) wire.close({ type: 'S', name });
      for (const { statement, values } of this.sendings) new Unanswered({ ...statement, values }).prepare(wire);
      wire.sync();
      return null;
    } catch (error) {
      // A value that can't be written down: half a batch must not run, so the connection goes with it.
      wire.stream.destroy();
      return error as Error;
    } finally {
      wire.stream.uncork();
    }
  };

  private finish(results: QueryResult | QueryResult[]): void {
    const all = [results].flat();
    this.sendings.forEach(({ done }, place) => done(all[place] as QueryResult));
  }

  private fail(cause: Error): void {
    for (const name of this.fresh) delete this.wire?.submittedNamedStatements[name];
    for (const { failed } of this.sendings) failed(cause);
  }
}
