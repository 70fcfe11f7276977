import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server';
import { Kind, type GraphQLSchema } from 'graphql';
import { log, observeOperation, registerWords } from '@junction/telemetry';
import { logRefusal } from './log-refusal.js';
import { refusalOf } from './refusal.js';

/** The first field of the operation stands for it: its own name is the caller's to choose, and may say anything. */
function operationOf({ operation }: GraphQLRequestContext<BaseContext>): string | undefined {
  const first = operation?.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
  return first?.name.value;
}

function registerRootFields(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getMutationType()])
    if (type) registerWords('operation', Object.keys(type.getFields()));
}

/** Counts and times every operation, and logs each with its outcome; refusals and failures are logged by code. */
export const watchOperations: ApolloServerPlugin<BaseContext> = {
  async serverWillStart({ schema }) {
    registerRootFields(schema);
  },
  async requestDidStart() {
    const startedAt = performance.now();
    let outcome = 'done';
    return {
      async didEncounterErrors(context) {
        const operation = operationOf(context);
        for (const error of context.errors) {
          const refusal = refusalOf(error);
          outcome = refusal.kind === 'internal' || refusal.kind === 'unavailable' ? 'failed' : 'refused';
          logRefusal(refusal, operation, error);
        }
      },
      async willSendResponse(context) {
        const operation = operationOf(context) ?? '';
        const durationMs = performance.now() - startedAt;
        observeOperation(operation, outcome, durationMs);
        log.info('request served', { operation, outcome, durationMs });
      },
    };
  },
  async invalidRequestWasReceived({ error }) {
    logRefusal(refusalOf(error), undefined, error);
  },
  async unexpectedErrorProcessingRequest({ error }) {
    logRefusal(refusalOf(error), undefined, error);
  },
};
