import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { serve } from '../gateways/shell.mjs';

/**
 * The stock Apollo gateway with its own server around it, as its documentation shows. It is no dependency of Junction,
 * for its licence (Elastic-2.0) is not an open one: the bench alone installs it, here. It is told to report nothing home.
 */
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
const GATEWAY = '@apollo/gateway';
const { ApolloGateway, RemoteGraphQLDataSource } = await import(GATEWAY);
const BUILT = '../../../apps/gateway/dist/graph/locate-subgraphs.js';
const { locateSubgraphs } = await import(BUILT);

const urls = JSON.parse(String(process.env['BENCH_SUBGRAPHS']));
const supergraphSdl = locateSubgraphs(readFileSync('apps/gateway/supergraph/staff.graphql', 'utf8'), urls);

/** @param {{ url: string }} part */
const asCaller = ({ url }) =>
  new RemoteGraphQLDataSource({
    url,
    /** @param {any} outgoing */
    willSendRequest({ request, context }) {
      request.http.headers.set('authorization', context.authorization ?? '');
    },
  });

const gateway = new ApolloGateway({ supergraphSdl, buildService: asCaller });
/** @type {ApolloServer<{ authorization: string }>} */
const server = new ApolloServer({ gateway, introspection: false, includeStacktraceInErrorResponses: false });
await server.start();

serve(async ({ query, variables, authorization }) => {
  const { body } = await server.executeOperation({ query, variables }, { contextValue: { authorization } });
  return body.kind === 'single' ? body.singleResult : undefined;
});
