import { isSpec, NOT_NOUNS, placeOf, roleOf } from './place.mjs';
import { rule } from './rule.mjs';

/**
 * @typedef {object} May
 * @property {readonly string[]} roles files it may use, of its own noun or of another
 * @property {readonly string[]} [types] files of which it may use types alone
 * @property {RegExp} [packages] all packages it may use; without it, all but those in `never`
 * @property {RegExp} [never]
 */

const IO = /^(typeorm|pg|kafkajs|@junction\/(persistence|messaging)|@nestjs\/typeorm)(\/|$)/;
const GRAPHQL = /^(@nestjs\/graphql|graphql|@apollo\/.*)$/;
const BROKER = /^(kafkajs|pg)$/;
const PURE = /^(@junction\/(errors|identifiers|contracts)|node:crypto)$/;

/** Roles that are not here (module, config, builder) put things together or serve specs, and may use any file. @type {Readonly<Record<string, May>>} */
const MAY = {
  entity: {
    roles: ['entity', 'rules', 'errors'],
    packages: /^(typeorm|@junction\/(errors|identifiers)|node:crypto)$/,
  },
  policy: { roles: ['entity', 'rules', 'policy'], packages: /^@junction\/(auth|errors|identifiers|contracts)$/ },
  rules: { roles: ['entity', 'rules', 'errors'], packages: PURE },
  errors: { roles: ['errors'], types: ['entity'], packages: PURE },
  events: { roles: ['entity', 'rules', 'events'], packages: PURE },
  schema: { roles: ['schema', 'entity', 'rules'], types: ['queries'], never: IO },
  resolver: { roles: ['verb', 'queries', 'schema'], types: ['entity'], never: IO },
  queries: { roles: ['entity', 'policy', 'errors', 'rules', 'queries'], never: GRAPHQL },
  verb: { roles: ['entity', 'policy', 'errors', 'events', 'rules', 'verb', 'queries', 'config'], never: GRAPHQL },
  on: { roles: ['entity', 'policy', 'errors', 'events', 'rules', 'verb', 'queries', 'config', 'on'], never: GRAPHQL },
};

/** Inside a noun, too, arrows point one way: out of the resolver, never into it; and a policy or a rule does no I/O. */
export const arrowsInANoun = rule('Inside a noun arrows point one way.', (context, broken) => {
  const { folders, file } = placeOf(context);
  const role = roleOf(file);
  const may = role === undefined ? undefined : MAY[role];
  if (!may || isSpec(file) || folders.length === 0 || NOT_NOUNS.includes(folders[0] ?? '')) return {};

  return {
    ImportDeclaration(node) {
      const why = fault(may, node.source.value, node.importKind === 'type');
      if (why) broken(node, `A file *.${role} may not use ${why}.`);
    },
  };
});

/** @param {May} may @param {string} from @param {boolean} typesOnly */
function fault(may, from, typesOnly) {
  if (!from.startsWith('.')) {
    const refused = may.packages ? !may.packages.test(from) : may.never?.test(from) || BROKER.test(from);
    return refused ? from : undefined;
  }
  const target = roleOf(from) ?? 'file without a role';
  if (may.roles.includes(target) || (typesOnly && may.types?.includes(target))) return undefined;
  return `a file *.${target} (${from})`;
}
