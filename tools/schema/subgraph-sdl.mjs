import 'reflect-metadata';
import { printSubgraphSchema } from '@apollo/subgraph';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { graphqlOptions, InstantScalar } from '@junction/service';
import { ownPart } from './own-part.mjs';

/** @typedef {new (...args: never[]) => object} Class */

/** The module of one emission; a class of its own, because Nest knows modules by their class. */
class EmissionModule {}

/**
 * The SDL of the subgraph that a service's module makes. Nothing of the service runs and nothing is connected to: its
 * resolvers stand there without what they are made of, which the schema doesn't ask for.
 *
 * @param {Class} moduleClass lists its resolvers, or modules that do, in its decorator
 * @returns {Promise<string>} sorted; without what federation adds to every subgraph
 */
export async function subgraphSdl(moduleClass) {
  const resolvers = providersOf(moduleClass)
    .filter(isResolver)
    .map((each) => ({
      provide: each,
      useValue: Object.create(each.prototype),
    }));
  const root = {
    module: EmissionModule,
    imports: [GraphQLModule.forRoot(graphqlOptions({ introspection: false }))],
    providers: [InstantScalar, ...resolvers],
  };
  const app = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
  try {
    return ownPart(printSubgraphSchema(app.get(GraphQLSchemaHost).schema));
  } finally {
    await app.close();
  }
}

/** Classes that a module, or one that it imports, provides as themselves. @param {unknown} listed @returns {Class[]} */
function providersOf(listed, seen = new Set()) {
  const { module: moduleClass = listed, providers = [], imports = [] } = isDynamic(listed) ? listed : {};
  if (typeof moduleClass !== 'function' || seen.has(moduleClass)) return [];
  seen.add(moduleClass);
  const all = [...(Reflect.getMetadata('providers', moduleClass) ?? []), ...providers];
  const below = [...(Reflect.getMetadata('imports', moduleClass) ?? []), ...imports];
  return [...all.filter(isClass), ...below.flatMap((each) => providersOf(each, seen))];
}

/** @param {unknown} listed @returns {listed is import('@nestjs/common').DynamicModule} */
const isDynamic = (listed) => typeof listed === 'object' && listed !== null && 'module' in listed;

/** @param {unknown} listed @returns {listed is Class} */
const isClass = (listed) => typeof listed === 'function';

/** Other providers stay away: they might begin to work. @param {Class} provider */
const isResolver = (provider) => Reflect.hasMetadata(RESOLVER_TYPE_METADATA, provider);
