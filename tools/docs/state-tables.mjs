import { Source } from './source.mjs';
import { tablesOf } from './table.mjs';

const COLUMNS = 'status,may become,by';

/**
 * The state tables in the README of a service are the moves its entities permit: the same states, the same next ones,
 * and each `by` a verb that there is a file for. A table stands under a heading with the name of its noun.
 *
 * @type {import('./tree.mjs').Check}
 */
export function stateTables(tree) {
  return tree.paths(/^apps\/[^/]+\/project\.json$/).flatMap((project) => {
    const app = project.replace('/project.json', '');
    const inCode = movesInCode(tree, app);
    const inReadme = movesInReadme(tree.text(`${app}/README.md`));
    const verbs = new Set(tree.paths(new RegExp(`^${app}/src/`)).map((path) => /([^/]+)\.ts$/.exec(path)?.[1] ?? ''));
    return [
      ...[...inCode.keys()].flatMap((noun) => faults(`${app}: ${noun}`, inCode.get(noun), inReadme.get(noun), verbs)),
      ...[...inReadme.keys()]
        .filter((noun) => !inCode.has(noun))
        .map((noun) => `${app}: ${noun} has a table, but no states`),
    ];
  });
}

/** @typedef {Map<string, { next: readonly string[], by: readonly string[] }>} Moves by status */

/** @param {import('./tree.mjs').Tree} tree @param {string} app */
function movesInCode(tree, app) {
  /** @type {Map<string, Moves>} */
  const found = new Map();
  for (const path of tree.paths(new RegExp(`^${app}/src/.*\\.entity\\.ts$`))) {
    const next = /** @type {Record<string, string[]> | undefined} */ (
      new Source(path, tree.text(path)).constant('NEXT')
    );
    const noun = /([^/]+)\.entity\.ts$/.exec(path)?.[1] ?? '';
    if (next) found.set(noun, new Map(Object.entries(next).map(([status, to]) => [status, { next: to, by: [] }])));
  }
  return found;
}

/** @param {string} readme */
function movesInReadme(readme) {
  /** @type {Map<string, Moves>} */
  const found = new Map();
  for (const { heading, columns, rows } of tablesOf(readme)) {
    if (columns.join() !== COLUMNS) continue;
    const noun = heading.replaceAll('`', '').toLowerCase().replaceAll(' ', '-');
    found.set(noun, new Map(rows.map(([status = '', next, by]) => [status, { next: list(next), by: list(by) }])));
  }
  return found;
}

/** @param {string} where @param {Moves | undefined} code @param {Moves | undefined} readme @param {ReadonlySet<string>} verbs */
function faults(where, code, readme, verbs) {
  if (!readme || !code)
    return [`${where} has states, but no table (${COLUMNS.replaceAll(',', ' | ')}) under its heading`];
  const states = [...new Set([...code.keys(), ...readme.keys()])];
  const wrong = states.filter((status) => sorted(code.get(status)?.next) !== sorted(readme.get(status)?.next));
  const unknown = [...readme.values()].flatMap(({ by }) => by).filter((verb) => !verbs.has(verb));
  return [
    ...wrong.map(
      (status) =>
        `${where}: ${status} → ${sorted(code.get(status)?.next)} in code, ${sorted(readme.get(status)?.next)} in the table`,
    ),
    ...unknown.map((verb) => `${where}: there is no verb ${verb}`),
  ];
}

/** @param {readonly string[] | undefined} states */
const sorted = (states) => (states === undefined ? 'no such state' : [...states].sort().join(', ') || 'nothing');

/** @param {string | undefined} cell */
const list = (cell = '') =>
  cell
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '' && word !== '-' && word !== '—');
