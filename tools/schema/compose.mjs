import { composeSchemaContract, composeServices, compositionHasErrors } from '@theguild/federation-composition';
import { Kind, parse, visit } from 'graphql';
import { tagsOnTypes } from './tags.mjs';

/**
 * @typedef {Readonly<Record<string, string>>} Sdls SDL by name
 * @typedef {'staff' | 'partner' | 'analytics'} Graph
 * @typedef {{ readonly supergraph: string, readonly shown: string }} Composed the supergraph, which the gateway plans
 *   with, and what its callers are shown of it
 */

/** @type {readonly Graph[]} */
export const GRAPHS = ['staff', 'partner', 'analytics'];

/** Subgraphs that can't be one graph, or would let out what nobody named. */
export class CannotCompose extends Error {
  /** @param {string} graph @param {readonly string[]} faults */
  constructor(graph, faults) {
    super(`the ${graph} graph can't be composed:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/**
 * The three graphs of the same subgraphs. Staff are shown everything; partners and analysts what carries their tag.
 *
 * @param {Sdls} subgraphs
 * @returns {Readonly<Record<Graph, Composed>>}
 * @throws {CannotCompose} also where a tag stands on a type
 */
export function composeGraphs(subgraphs) {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({ name, typeDefs: parse(sdl) }));
  const tagged = services.flatMap(({ name, typeDefs }) => tagsOnTypes(typeDefs).map((fault) => `${name}: ${fault}`));
  if (tagged.length > 0) throw new CannotCompose('any', tagged);

  return {
    staff: composed('staff', composeServices(services)),
    partner: composed('partner', contract(services, 'partner')),
    analytics: composed('analytics', contract(services, 'analytics')),
  };
}

/** @param {import('@theguild/federation-composition').ServiceDefinition[]} services @param {Graph} tag */
function contract(services, tag) {
  const open = services.map(({ name, typeDefs }) => ({ name, typeDefs: withScalars(typeDefs, tag) }));
  return composeSchemaContract(open, { include: new Set([tag]), exclude: new Set() }, true);
}

/**
 * Every scalar with the tag. A scalar does not come along by itself when a field of it is let out, as other types do;
 * it holds nothing of its own, and where no field needs it, it is taken away again.
 *
 * @param {import('graphql').DocumentNode} subgraph @param {Graph} tag
 */
const withScalars = (subgraph, tag) =>
  visit(subgraph, {
    ScalarTypeDefinition: (scalar) => ({
      ...scalar,
      directives: [...(scalar.directives ?? []), tagNamed(tag)],
    }),
  });

/** @param {Graph} tag @returns {import('graphql').ConstDirectiveNode} */
const tagNamed = (tag) => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'tag' },
  arguments: [
    { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'name' }, value: { kind: Kind.STRING, value: tag } },
  ],
});

/** @param {Graph} graph @param {import('@theguild/federation-composition').CompositionResult} result @returns {Composed} */
function composed(graph, result) {
  if (compositionHasErrors(result))
    throw new CannotCompose(
      graph,
      result.errors.map(({ message }) => message),
    );
  return { supergraph: endingInOneLine(result.supergraphSdl), shown: endingInOneLine(result.publicSdl) };
}

/** @param {string} sdl */
const endingInOneLine = (sdl) => `${sdl.trim()}\n`;
