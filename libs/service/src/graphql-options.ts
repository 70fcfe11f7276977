import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import { formatError, noteInputFaults } from './error-map.js';
import { CalendarDay } from './scalars.js';
import { watchOperations } from './watch-operations.js';

/** Where a service's graph is asked, by POST alone. */
export const GRAPHQL_PATH = '/graphql';

const FEDERATION_DIRECTIVES = [
  '@key',
  '@tag',
  '@inaccessible',
  '@shareable',
  '@external',
  '@provides',
  '@requires',
] as const;

/**
 * How every service builds its subgraph from its classes.
 * The federation version is the newest that the composition library takes. Guards run for fields and references too.
 */
export const graphqlOptions = ({ introspection }: { introspection: boolean }): ApolloFederationDriverConfig => ({
  driver: ApolloFederationDriver,
  path: GRAPHQL_PATH,
  autoSchemaFile: {
    federation: {
      version: 2,
      importUrl: 'https://specs.apollo.dev/federation/v2.9',
      directives: [...FEDERATION_DIRECTIVES],
    },
  },
  sortSchema: true,
  resolvers: { Date: CalendarDay },
  // A service need not use every scalar.
  resolverValidationOptions: { requireResolversToMatchSchema: 'ignore' },
  fieldResolverEnhancers: ['guards'],
  introspection,
  graphiql: false,
  persistedQueries: false,
  allowBatchedHttpRequests: false,
  includeStacktraceInErrorResponses: false,
  stopOnApplicationShutdown: true,
  autoTransformHttpErrors: false,
  formatError,
  plugins: [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
    noteInputFaults,
    watchOperations,
  ],
});
