import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidEncounterErrors,
  GraphQLRequestListener,
} from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { Inject, Optional } from '@nestjs/common';
import { actorOf } from '@junction/auth';
import { Clock, Database, recordRefusal } from '@junction/persistence';
import { log } from '@junction/telemetry';
import { attemptsOf } from './attempts.js';

/** What Nest gives each request of the graph. */
interface GraphContext {
  readonly req: Parameters<typeof actorOf>[0];
}

/**
 * Writes every attempt to see what is hidden, or to do what isn't permitted, into the audit before it is answered:
 * here for all queries and guards of a service, so that none can forget to. A service without a database has no audit.
 */
@Plugin()
export class RecordRefusals implements ApolloServerPlugin<GraphContext> {
  constructor(
    @Optional() @Inject(Database) private readonly database: Database | null,
    @Optional() @Inject(Clock) private readonly clock: Clock | null,
  ) {}

  requestDidStart(): Promise<GraphQLRequestListener<GraphContext>> {
    return Promise.resolve({ didEncounterErrors: (asked) => this.record(asked) });
  }

  /** Whoever was refused stays refused where the audit can't be written; that it wasn't stands in the log. */
  private async record(asked: GraphQLRequestContextDidEncounterErrors<GraphContext>): Promise<void> {
    const { database, clock } = this;
    const attempts = attemptsOf(asked);
    if (!database || !clock || attempts.length === 0) return;
    try {
      const actor = actorOf(asked.contextValue.req);
      const at = clock.now();
      await Promise.all(attempts.map((attempt) => recordRefusal(database, { actor, ...attempt }, at)));
    } catch (error) {
      log.error('failure', { part: 'database', error });
    }
  }
}
