import { Kind, parse, print } from 'graphql';

/** @typedef {import('graphql').DefinitionNode} Definition */

const OF_FEDERATION = /^(?:_Any|_Entity|_Service|_FieldSet|link__.*|federation__.*)$/;
const ADDED_FIELDS = new Set(['_entities', '_service']);

/**
 * What a service says itself of its subgraph: without the definitions that federation adds to every one of them, and
 * sorted by name, so that moving code moves no line.
 *
 * @param {string} sdl as the federation printer gives it
 */
export function ownPart(sdl) {
  const { definitions } = parse(sdl, { noLocation: true });
  const own = definitions.flatMap(ownPartOf).sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return `${own.map((definition) => print(sorted(definition))).join('\n\n')}\n`;
}

/** @param {Definition} definition @returns {Definition[]} */
function ownPartOf(definition) {
  switch (definition.kind) {
    case Kind.SCHEMA_DEFINITION:
    case Kind.SCHEMA_EXTENSION:
      return [{ kind: Kind.SCHEMA_EXTENSION, directives: definition.directives ?? [] }];
    case Kind.DIRECTIVE_DEFINITION:
      return [];
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION: {
      const fields = (definition.fields ?? []).filter(({ name }) => !ADDED_FIELDS.has(name.value));
      return fields.length === 0 || OF_FEDERATION.test(definition.name.value) ? [] : [{ ...definition, fields }];
    }
    default:
      return 'name' in definition && OF_FEDERATION.test(definition.name?.value ?? '') ? [] : [definition];
  }
}

/** The link to federation first, then the doors, then types. @param {Definition} definition */
function keyOf(definition) {
  const name = 'name' in definition ? (definition.name?.value ?? '') : '';
  const doors = ['', 'Query', 'Mutation'].indexOf(name);
  return `${doors < 0 ? 9 : doors}${name}`;
}

/** @param {Definition} definition @returns {Definition} */
function sorted(definition) {
  const parts = /** @type {Record<string, readonly { name: { value: string } }[] | undefined>} */ (
    /** @type {unknown} */ (definition)
  );
  const inOrder = ['fields', 'values', 'types'].map((part) => [
    part,
    parts[part] && [...parts[part]].sort((one, other) => (one.name.value < other.name.value ? -1 : 1)),
  ]);
  return { ...definition, ...Object.fromEntries(inOrder.filter(([, value]) => value)) };
}
