import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { composeSchemaContract, composeServices } from '@theguild/federation-composition';
import { graphql, parse, type DocumentNode, type GraphQLSchema } from 'graphql';

/** One request as a subgraph got it. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly query: string;
}

/** A subgraph in this process, with all that it was ever asked. */
export interface SubgraphInProcess {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  readonly url: string;
  readonly received: readonly Received[];
  /** What the next answers do instead of answering; undefined to answer again. */
  fault: 'hang' | 'garbage' | 'break' | undefined;
  stop(): Promise<void>;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible", "@tag"])\n`;

/** Serves a schema over HTTP on a free port; resolvers see the request's headers as their context. */
export async function aSubgraph(
  name: string,
  sdl: string,
  resolvers: GraphQLResolverMap<unknown>,
): Promise<SubgraphInProcess> {
  const typeDefs = parse(LINK + sdl);
  const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
  const received: Received[] = [];
  const subgraph = { name, typeDefs, received, fault: undefined as SubgraphInProcess['fault'] };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as {
        query: string;
        variables?: Record<string, unknown>;
      };
      received.push({ headers: request.headers, query: body.query });
      if (subgraph.fault === 'hang') return;
      if (subgraph.fault === 'break') return void request.socket.destroy();
      if (subgraph.fault === 'garbage') return void response.end('<html>');
      void answer(schema, body, request.headers).then((text) =>
        response.setHeader('content-type', 'application/json').end(text),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(subgraph, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    stop: () => stop(server),
  });
}

/** The supergraph of some subgraphs, as the build makes it. */
export function aSupergraph(subgraphs: readonly SubgraphInProcess[]): string {
  const { supergraphSdl, errors } = composeServices(subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs })));
  if (!supergraphSdl) throw new Error(errors?.map((error) => error.message).join('\n'));
  return supergraphSdl;
}

/** The supergraph of what carries a tag, as the build makes it. */
export function aContract(subgraphs: readonly SubgraphInProcess[], tag: string): string {
  const services = subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs }));
  const { supergraphSdl, errors } = composeSchemaContract(
    services,
    { include: new Set([tag]), exclude: new Set() },
    true,
  );
  if (!supergraphSdl) throw new Error(errors?.map((error) => error.message).join('\n'));
  return supergraphSdl;
}

async function answer(
  schema: GraphQLSchema,
  { query, variables }: { query: string; variables?: Record<string, unknown> },
  headers: IncomingHttpHeaders,
): Promise<string> {
  // Long enough for a second request to arrive while the first is in flight.
  await new Promise((resolve) => setTimeout(resolve, 5));
  return JSON.stringify(
    await graphql({ schema, source: query, variableValues: variables ?? null, contextValue: headers }),
  );
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
