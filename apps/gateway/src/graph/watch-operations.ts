import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { Graph } from '@junction/auth';
import { log, observeOperation, registerWords } from '@junction/telemetry';
import { Kind } from 'graphql';
import { safeError } from './safe-error.js';
import type { Asking } from './serve-graph.js';

/** Counts and times every operation of a graph by its first field, and logs each with its outcome. */
export const watchOperations = (graph: Graph): ApolloServerPlugin<Asking> => ({
  async serverWillStart({ schema }) {
    for (const type of [schema.getQueryType(), schema.getMutationType()])
      if (type) registerWords('operation', Object.keys(type.getFields()));
  },
  async requestDidStart() {
    const startedAt = performance.now();
    let outcome = 'done';
    return {
      async didEncounterErrors(context) {
        for (const error of context.errors) {
          const { code, kind } = safeError(error.toJSON(), error).extensions as { code: string; kind: string };
          outcome = kind === 'internal' || kind === 'unavailable' ? 'failed' : 'refused';
          const said = { graph, operation: operationOf(context), code, kind };
          if (kind === 'internal') log.error('request failed', { ...said, error });
          else log.info('request refused', said);
        }
      },
      async willSendResponse(context) {
        const operation = operationOf(context);
        const durationMs = performance.now() - startedAt;
        observeOperation(operation, outcome, durationMs);
        log.info('request served', { graph, operation, outcome, durationMs });
      },
    };
  },
});

/** An operation's own name is the caller's to choose, and may say anything. */
function operationOf({ operation }: GraphQLRequestContext<Asking>): string {
  const first = operation?.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
  return first?.name.value ?? '';
}
