import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { Graph } from '@junction/auth';
import { DomainError } from '@junction/errors';
import { OperationTypeNode } from 'graphql';
import { statusOf } from '../door/answer-error.js';
import { limitOperation } from './document-limits.rules.js';
import type { Federation, Forwarded } from './federate-graph.js';
import { asGraphqlError, safeError } from './safe-error.js';
import { watchOperations } from './watch-operations.js';

/** What one operation runs with: made from the request once the caller is known. */
export interface Asking {
  readonly forwarded: Forwarded;
}

/** Runs the operations of one graph: parses, validates, limits, hands over to the federation, makes errors safe. */
export async function serveGraph(graph: Graph, federation: Federation): Promise<ApolloServer<Asking>> {
  const { schema } = federation;
  // The portal sends documents that were written with it; everybody else writes their own.
  const isOpen = graph !== 'staff';
  const server = new ApolloServer<Asking>({
    gateway: {
      onSchemaLoadOrUpdate(tell) {
        tell({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => {};
      },
      load: () => Promise.resolve({ executor: (asked) => run(federation, asked) }),
      stop: () => federation.stop(),
    },
    introspection: isOpen,
    formatError: safeError,
    plugins: [...SILENT, watchOperations(graph), ...(isOpen ? [limits()] : [])],
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !isOpen,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
  });
  await server.start();
  return server;
}

/** Nothing is reported to anybody, and nobody is shown a page. */
const SILENT = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

async function run(federation: Federation, asked: GatewayGraphQLRequestContext): Promise<GatewayExecutionResult> {
  const { forwarded } = asked.context as Asking;
  const isChange = asked.operation.operation === OperationTypeNode.MUTATION;
  try {
    return await federation.execute({
      document: asked.document,
      operationName: asked.operationName ?? undefined,
      variables: asked.request.variables,
      forwarded: isChange ? forwarded : { ...forwarded, idempotencyKey: undefined },
    });
  } catch (error) {
    throw error instanceof DomainError ? asGraphqlError(error, statusOf(error)) : error;
  }
}

/** After validation, which has refused fragments in a circle, and with the variables at hand. */
const limits = (): ApolloServerPlugin<Asking> => ({
  requestDidStart: () =>
    Promise.resolve({
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return;
        try {
          limitOperation(schema, { document, operation, variables: request.variables });
        } catch (error) {
          throw error instanceof DomainError ? asGraphqlError(error, statusOf(error)) : error;
        }
      },
    }),
});
