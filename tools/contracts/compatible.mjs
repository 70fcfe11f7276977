/**
 * @typedef {import('./json-schema.mjs').JsonSchema} JsonSchema
 */

/** Words about a schema; nobody's program depends on them. */
const WORDS = new Set(['$schema', '$id', 'title', 'description', 'examples']);

/**
 * What in a contract would break whoever relies on the released one, or an event that was said under it. Only optional
 * fields and codes may come along; anything else is a new version of the event.
 *
 * @param {JsonSchema} released @param {JsonSchema} now @returns {string[]} each fault with its path; empty: compatible
 */
export function breaks(released, now, path = '') {
  const keywords = new Set([...Object.keys(released), ...Object.keys(now)]);
  return [...keywords]
    .filter((keyword) => !WORDS.has(keyword))
    .flatMap((keyword) => faultsOf(keyword, { was: released[keyword], is: now[keyword], path, released }));
}

/** @param {string} keyword @param {{ was: unknown, is: unknown, path: string, released: JsonSchema }} compared @returns {string[]} */
function faultsOf(keyword, { was, is, path, released }) {
  const here = path || 'data';
  if (keyword === 'properties') return faultsOfProperties(recordOf(was), recordOf(is), path);
  if (keyword === 'required') return faultsOfRequired(listOf(was), listOf(is), { here, released });
  if (keyword === 'enum') return gone(listOf(was), listOf(is)).map((code) => `${here}: code ${code} is gone`);
  if (keyword === 'items') return breaks(recordOf(was), recordOf(is), `${path}[]`);
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [`${here}: ${keyword} is not what it was`];
}

/** @param {Record<string, JsonSchema>} was @param {Record<string, JsonSchema>} is @param {string} path */
function faultsOfProperties(was, is, path) {
  return Object.entries(was).flatMap(([name, schema]) => {
    const at = path ? `${path}.${name}` : name;
    const now = is[name];
    return now ? breaks(schema, now, at) : [`${at}: is gone`];
  });
}

/** @param {string[]} was @param {string[]} is @param {{ here: string, released: JsonSchema }} where */
function faultsOfRequired(was, is, { here, released }) {
  const known = recordOf(released['properties']);
  const added = gone(is, was).map((name) => `${here}: ${name} is required now${known[name] ? '' : ', and new'}`);
  return [...added, ...gone(was, is).map((name) => `${here}: ${name} is no longer sure to be there`)];
}

/** Those of `these` that are not among `those`. @param {string[]} these @param {string[]} those */
const gone = (these, those) => these.filter((each) => !those.includes(each));

/** @param {unknown} value */
const recordOf = (value) => /** @type {Record<string, JsonSchema>} */ (value ?? {});

/** @param {unknown} value */
const listOf = (value) => /** @type {string[]} */ (value ?? []);
