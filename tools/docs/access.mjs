import { Source } from './source.mjs';
import { table } from './table.mjs';

export const ACCESS_PATH = 'docs/access.md';
const PERMISSIONS_PATH = 'libs/auth/src/permissions.ts';

/** @typedef {Readonly<Record<string, readonly string[]>>} Permissions */

/** The document, whole, as the map of permissions and the policies say it. @param {import('./tree.mjs').Tree} tree */
export function accessDocument(tree) {
  const source = new Source(PERMISSIONS_PATH, tree.text(PERMISSIONS_PATH));
  const permissions = /** @type {readonly string[]} */ (source.constant('PERMISSIONS') ?? []);
  const ofRole = /** @type {Permissions} */ (source.constant('PERMISSIONS_OF_ROLE') ?? {});
  const ofGraph = /** @type {Permissions} */ (source.constant('MOST_OF_GRAPH') ?? {});
  return `# Who may do what

A role may **ask** for what the first table says; anything else is refused at the edge of a service. Whether this actor
may do it to **this** record is decided again, by the policies below, inside the verb and the query; PostgreSQL's
row-level security stands behind them. What is hidden looks like what does not exist.

Written by \`node tools/docs/write.mjs\` from the code; a check fails where the two differ.

## What a role may ask for

${table(
  ['permission', 'roles'],
  permissions.map((permission) => [`\`${permission}\``, holders(ofRole, permission)]),
)}

Roles that may ask for nothing yet: ${
    Object.keys(ofRole)
      .filter((role) => ofRole[role]?.length === 0)
      .map(inWords)
      .join(', ') || 'none'
  }.

## What a graph lets through at most

The staff graph limits nothing beyond the role; through the others nobody reaches more than this.

${table(
  ['graph', 'permissions'],
  Object.entries(ofGraph).map(([graph, most]) => [graph, most.map((each) => `\`${each}\``).join(', ')]),
)}

## What decides about a record

${table(['noun', 'decision', 'says'], policies(tree))}
`;
}

/** The document is what the code says, and every permission belongs to somebody. @type {import('./tree.mjs').Check} */
export function access(tree) {
  const source = new Source(PERMISSIONS_PATH, tree.text(PERMISSIONS_PATH));
  const permissions = /** @type {readonly string[]} */ (source.constant('PERMISSIONS') ?? []);
  const ofRole = /** @type {Permissions} */ (source.constant('PERMISSIONS_OF_ROLE') ?? {});
  const undecided = policies(tree).filter(([, , says]) => says === '');
  const wrong = [
    ...(permissions.length === 0 ? [`${PERMISSIONS_PATH} names no permissions`] : []),
    ...permissions.filter((each) => holders(ofRole, each) === '').map((each) => `nobody may ask for ${each}`),
    ...undecided.map(([noun, decision]) => `${noun}: ${decision} does not say who may`),
  ];
  if (wrong.length > 0) return wrong;
  return tree.text(ACCESS_PATH) === accessDocument(tree)
    ? []
    : [`${ACCESS_PATH} is not what the code says: node tools/docs/write.mjs`];
}

/** @param {import('./tree.mjs').Tree} tree @returns {readonly (readonly string[])[]} */
function policies(tree) {
  return tree.paths(/^apps\/[^/]+\/src\/.*\.policy\.ts$/).flatMap((path) => {
    const noun = /([^/]+)\.policy\.ts$/.exec(path)?.[1] ?? '';
    return new Source(path, tree.text(path)).functions
      .filter(({ name }) => /^(may|is)[A-Z]/.test(name))
      .map(({ name, says }) => [inWords(noun), `\`${name}\``, says]);
  });
}

/** @param {Permissions} ofRole @param {string} permission */
function holders(ofRole, permission) {
  return Object.keys(ofRole)
    .filter((role) => ofRole[role]?.includes(permission))
    .map(inWords)
    .join(', ');
}

/** @param {string} name */
const inWords = (name) => name.replaceAll(/[_-]/g, ' ');
