import 'reflect-metadata';
import { type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { GraphQLModule } from '@nestjs/graphql';
import { AuthModule } from '@junction/auth';
import { EveryErrorFilter } from './every-error.filter.js';
import { frameworkLog } from './framework-log.js';
import { graphqlOptions } from './graphql-options.js';
import { HealthController } from './health.controller.js';
import { guardDoor } from './door.js';
import { Parts } from './parts.js';
import { InstantScalar } from './scalars.js';
import type { ServiceConfig } from './variables.js';

/**
 * A service's own module. Its decorator lists resolvers, queries and verbs; `forConfig` adds what needs settings
 * (database, messaging).
 */
export interface ServiceModule<C extends ServiceConfig> extends Type<object> {
  forConfig(config: C): DynamicModule;
}

/** The largest request that a service takes. */
export const BODY_BYTES_MAX = 100_000;

class ServiceRoot {}

/**
 * Builds a service that is not yet started: nothing listens, no consumer runs. `init()` starts what its module starts
 * (relay, consumers); `inject()` asks it without a port; `close()` stops all of it.
 */
export async function createService<C extends ServiceConfig>(
  module: ServiceModule<C>,
  config: C,
): Promise<NestFastifyApplication> {
  const root: DynamicModule = {
    module: ServiceRoot,
    imports: [
      DiscoveryModule,
      AuthModule.forService({ publicKey: config.JUNCTION_INTERNAL_PUBLIC_KEY }),
      GraphQLModule.forRoot(graphqlOptions({ introspection: config.JUNCTION_MODE !== 'production' })),
      module.forConfig(config),
    ],
    controllers: [HealthController],
    providers: [Parts, InstantScalar, { provide: APP_FILTER, useClass: EveryErrorFilter }],
  };
  const app = await NestFactory.create<NestFastifyApplication>(
    root,
    new FastifyAdapter({ bodyLimit: BODY_BYTES_MAX }),
    {
      logger: frameworkLog,
      abortOnError: false,
    },
  );
  guardDoor(app);
  return app;
}
