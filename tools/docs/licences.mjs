/** May ship with an Apache-2.0 platform: permissive, or weak copyleft by file that we do not change. */
const ALLOWED = [
  ...['MIT', 'MIT-0', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'PostgreSQL', 'MPL-2.0'],
  ...['BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'Unlicense', 'WTFPL', 'Zlib'],
];

/** @typedef {{ license?: string, dev?: boolean, link?: boolean, version?: string, optional?: boolean }} Locked */

/** Each package that ships, by the lock file, has a licence that is allowed. @type {import('./tree.mjs').Check} */
export function licences(tree) {
  return shipped(tree)
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ name, licence }) => `${name} ships under ${licence || 'no licence that it names'}`);
}

/** How many packages ship under each licence, most first. @param {import('./tree.mjs').Tree} tree */
export function licenceCounts(tree) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { licence } of shipped(tree)) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([licence, count]) => `${licence || '?'} ${count}`)
    .join(', ');
}

/** @param {import('./tree.mjs').Tree} tree */
function shipped(tree) {
  const { packages = {} } = /** @type {{ packages?: Record<string, Locked> }} */ (
    JSON.parse(tree.text('package-lock.json') || '{}')
  );
  return Object.entries(packages)
    .filter(([path, { dev, link }]) => path.startsWith('node_modules/') && !dev && !link)
    .map(([path, { license = '' }]) => ({ name: path.replace(/^.*node_modules\//, ''), licence: license }));
}

/** `(MIT OR X)` needs one of them, `(MIT AND X)` each. @param {string} expression */
function isAllowed(expression) {
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => ALLOWED.includes(one.trim())));
}
