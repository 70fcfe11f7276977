import { LegacyLogger, Logger } from '@graphql-hive/logger';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { UnifiedGraphManager, type OnSubgraphExecuteHook, type TransportEntry } from '@graphql-mesh/fusion-runtime';
import type { Executor } from '@graphql-tools/utils';
import { getOperationAST, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { answerIntrospection } from './answer-introspection.js';
import { checkVariables } from './check-variables.js';
import { DocumentInvalid } from './document.errors.js';
import { isTransportFault, partUnavailable } from './failed-fetch.rules.js';
import { locateSubgraphs } from './locate-subgraphs.js';

/** What every subgraph is told with a request, and nothing else of what the caller sent. */
export interface Forwarded {
  readonly authorization: string;
  readonly traceparent: string;
  /** Only for operations that change something. */
  readonly idempotencyKey?: string | undefined;
}

export interface Operation {
  /** Parsed and valid against `schema`. The plan is remembered for as long as this very object lives. */
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly forwarded: Forwarded;
}

export interface FederationOptions {
  /** How long one request to a subgraph may take. */
  readonly subgraphTimeoutMs: number;
  /** How long one operation may take, over all its requests. */
  readonly operationTimeoutMs: number;
  /** Told after each request to a subgraph. */
  readonly onFetch?: (part: string, seconds: number, ok: boolean) => void;
}

/** Several subgraphs seen as one graph. */
export interface Federation {
  /** What a caller may know of: no joins, no hidden fields. */
  readonly schema: GraphQLSchema;
  /** Never rejects for a subgraph that is away: its fields come with `PART_UNAVAILABLE`, all others come. */
  execute(operation: Operation): Promise<ExecutionResult>;
  stop(): Promise<void>;
}

/** Joins the subgraphs of a supergraph. Knows nothing of any schema, and never asks a subgraph twice. */
export async function federateGraph(
  supergraphSdl: string,
  subgraphUrls: Readonly<Record<string, string>>,
  options: FederationOptions,
): Promise<Federation> {
  // The runtime's own log would write whole documents and answers as soon as somebody sets DEBUG.
  const log = new Logger({ level: false });
  const graph = new UnifiedGraphManager<Forwarded>({
    getUnifiedGraph: () => locateSubgraphs(supergraphSdl, subgraphUrls),
    handleUnifiedGraph: unifiedGraphHandler,
    transportEntryAdditions: { '*': eachRequest(options) },
    transportContext: { log, logger: LegacyLogger.from(log) },
    batch: false,
    onSubgraphExecuteHooks: [watchFetch(options)],
  });
  const schema = await graph.getUnifiedGraph();
  const executor = await graph.getExecutor();
  if (!executor) throw new Error('the federation runtime gave no executor');

  return {
    schema,
    execute: (operation) => execute(schema, executor, operation, options),
    stop: async () => graph[Symbol.asyncDispose](),
  };
}

/**
 * Equal requests in flight must never be merged: the merged one carries one caller's proof, and both callers get its
 * answer. Headers given here also count as part of a request's identity, should merging ever come back.
 */
function eachRequest({ subgraphTimeoutMs }: FederationOptions): Partial<TransportEntry> {
  return {
    headers: [
      ['authorization', '{context.authorization}'],
      ['traceparent', '{context.traceparent}'],
      ['idempotency-key', '{context.idempotencyKey}'],
    ],
    options: { deduplicateInflightRequests: false, timeout: subgraphTimeoutMs },
  };
}

/** Times each request to a subgraph, and turns the ways in which one can fail into errors that callers can react to. */
function watchFetch({ onFetch }: FederationOptions): OnSubgraphExecuteHook {
  return ({ subgraphName, executionRequest }) => {
    const startedAt = performance.now();
    return ({ result, setResult }) => {
      const errors = 'errors' in result ? (result.errors ?? []) : [];
      const failed = isTransportFault(errors);
      onFetch?.(subgraphName, (performance.now() - startedAt) / 1000, !failed);
      if (failed) setResult({ data: null, errors: partUnavailable(subgraphName, executionRequest, errors[0]) });
    };
  };
}

async function execute(
  schema: GraphQLSchema,
  executor: Executor,
  { document, operationName, variables = {}, forwarded }: Operation,
  { operationTimeoutMs }: FederationOptions,
): Promise<ExecutionResult> {
  refuseMissingRoot(schema, document, operationName);
  checkVariables(schema, document, operationName, variables);
  const introspection = answerIntrospection(schema, document, operationName, variables);
  if (introspection) return introspection;

  // Built anew, member by member: `extensions` of a caller's request could name another endpoint and headers.
  const result = await executor({
    document,
    variables,
    ...(operationName === undefined ? {} : { operationName }),
    context: { ...forwarded },
    signal: AbortSignal.timeout(operationTimeoutMs),
  });
  if (Symbol.asyncIterator in result) throw new Error('a graph over HTTP gives one answer to one operation');
  return { ...result, data: (result.data as ExecutionResult['data']) ?? null };
}

/**
 * Refuses an operation of a kind that this graph doesn't have. graphql-js finds nothing wrong with a mutation where the
 * schema has no mutations, nor with any field in it; the planner, who knows the whole supergraph, would carry it out.
 */
function refuseMissingRoot(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): void {
  const operation = getOperationAST(document, operationName);
  if (!operation || !schema.getRootType(operation.operation)) throw new DocumentInvalid('no such operation here');
}
