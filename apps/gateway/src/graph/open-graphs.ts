import type { ApolloServer } from '@apollo/server';
import type { Graph } from '@junction/auth';
import { federateGraph, type FederationOptions } from './federate-graph.js';
import { serveGraph, type Asking } from './serve-graph.js';
import { noteFetch } from './watch-fetches.js';

export type Supergraphs = Readonly<Record<Graph, string>>;
export type Graphs = Readonly<Record<Graph, ApolloServer<Asking>>>;

/** A subgraph that takes longer has failed; with the steps of one plan, an operation takes at most twice as long. */
const LIMITS: FederationOptions = { subgraphTimeoutMs: 5_000, operationTimeoutMs: 10_000, onFetch: noteFetch };

/** Three graphs of the same subgraphs: each shows what its supergraph lets out. */
export async function openGraphs(
  supergraphs: Supergraphs,
  subgraphs: Readonly<Record<string, string>>,
  limits: FederationOptions = LIMITS,
): Promise<Graphs> {
  const open = async (graph: Graph): Promise<ApolloServer<Asking>> =>
    serveGraph(graph, await federateGraph(supergraphs[graph], subgraphs, limits));
  const [staff, partner, analytics] = await Promise.all([open('staff'), open('partner'), open('analytics')]);
  return { staff, partner, analytics };
}

/** Lets running operations end. */
export async function closeGraphs(graphs: Graphs): Promise<void> {
  await Promise.all(Object.values(graphs).map((server) => server.stop()));
}
