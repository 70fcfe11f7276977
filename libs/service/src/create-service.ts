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
import { RecordRefusals } from './record-refusals.js';
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

/** Everything a service consists of, as one module: who may ask, its graph, its health, and the service's own. */
export function serviceRoot<C extends ServiceConfig>(module: ServiceModule<C>, config: C): DynamicModule {
  return {
    module: ServiceRoot,
    imports: [
      DiscoveryModule,
      AuthModule.forService({ publicKey: config.JUNCTION_INTERNAL_PUBLIC_KEY }),
      GraphQLModule.forRoot(graphqlOptions({ introspection: config.JUNCTION_MODE !== 'production' })),
      module.forConfig(config),
    ],
    controllers: [HealthController],
    providers: [Parts, InstantScalar, RecordRefusals, { provide: APP_FILTER, useClass: EveryErrorFilter }],
  };
}

/** How every service takes requests. */
export const serviceAdapter = (): FastifyAdapter => new FastifyAdapter({ bodyLimit: BODY_BYTES_MAX });

/**
 * Builds a service that is not yet started: nothing listens, no consumer runs. `init()` starts what its module starts
 * (relay, consumers); `inject()` asks it without a port; `close()` stops all of it.
 */
export async function createService<C extends ServiceConfig>(
  module: ServiceModule<C>,
  config: C,
): Promise<NestFastifyApplication> {
  const options = { logger: frameworkLog, abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(serviceRoot(module, config), serviceAdapter(), options);
  guardDoor(app);
  return app;
}
