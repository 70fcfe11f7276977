import { Kind } from 'graphql';

/** Where a tag would let out more than somebody named: everything of the type, now and later. */
const TYPES = new Map([
  [Kind.OBJECT_TYPE_DEFINITION, 'type'],
  [Kind.OBJECT_TYPE_EXTENSION, 'type'],
  [Kind.INTERFACE_TYPE_DEFINITION, 'interface'],
  [Kind.INTERFACE_TYPE_EXTENSION, 'interface'],
  [Kind.UNION_TYPE_DEFINITION, 'union'],
  [Kind.UNION_TYPE_EXTENSION, 'union'],
  [Kind.ENUM_TYPE_DEFINITION, 'enum'],
  [Kind.ENUM_TYPE_EXTENSION, 'enum'],
  [Kind.INPUT_OBJECT_TYPE_DEFINITION, 'input'],
  [Kind.INPUT_OBJECT_TYPE_EXTENSION, 'input'],
]);

/**
 * Tags that stand on a type instead of on what is in it. A tagged type shows every field that it has, and that it will
 * ever have, tagged or not; so tags stand on fields, arguments, input fields and enum values.
 *
 * Source: Apollo Federation 2, contracts, inclusion of OBJECT.
 *
 * @param {import('graphql').DocumentNode} subgraph
 * @returns {readonly string[]} a sentence for each
 */
export const tagsOnTypes = ({ definitions }) =>
  definitions.flatMap((definition) => {
    const sort = TYPES.get(definition.kind);
    if (!sort || !('name' in definition) || !isTagged(definition)) return [];
    return [`${sort} ${definition.name?.value} carries a tag: tag each field that may leave`];
  });

/** @param {import('graphql').DefinitionNode} definition */
const isTagged = (definition) =>
  'directives' in definition && (definition.directives ?? []).some(({ name }) => name.value === 'tag');
