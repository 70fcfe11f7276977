import { breakingChanges } from './breaking.mjs';
import { composeGraphs } from './compose.mjs';

/**
 * @typedef {import('./workspace.mjs').Workspace} Workspace
 * @typedef {import('./compose.mjs').Sdls} Sdls
 * @typedef {{ readonly says: string, readonly faults: readonly string[] }} Checked
 */

/** Writes each service's subgraph as its code makes it. @param {Workspace} workspace */
export async function emit(workspace) {
  for (const [service, sdl] of Object.entries(await subgraphsOfCode(workspace)))
    workspace.write(workspace.subgraphFile(service), sdl);
}

/** Writes the three supergraphs of the committed subgraphs. @param {Workspace} workspace */
export function compose(workspace) {
  for (const [graph, { supergraph }] of entriesOf(composeGraphs(committedSubgraphs(workspace))))
    workspace.write(workspace.supergraphFile(graph), supergraph);
}

/** Keeps what callers are shown now as the release that later changes are held against. @param {Workspace} workspace */
export function release(workspace) {
  for (const [graph, { shown }] of entriesOf(composeGraphs(committedSubgraphs(workspace))))
    workspace.write(workspace.releasedFile(graph), shown);
}

/**
 * Holds what is committed against the code, and what callers are shown against the last release.
 *
 * @param {Workspace} workspace
 * @returns {Promise<readonly Checked[]>}
 */
export async function check(workspace) {
  const subgraphs = await subgraphsOfCode(workspace);
  const ofCode = Object.entries(subgraphs).map(([service, sdl]) =>
    drift(workspace, workspace.subgraphFile(service), sdl),
  );
  let graphs;
  try {
    graphs = composeGraphs(subgraphs);
  } catch (error) {
    return [...ofCode, { says: 'the subgraphs are one graph', faults: [error instanceof Error ? error.message : ''] }];
  }
  return [
    ...ofCode,
    ...entriesOf(graphs).map(([graph, { supergraph }]) =>
      drift(workspace, workspace.supergraphFile(graph), supergraph),
    ),
    ...entriesOf(graphs).map(([graph, { shown }]) => ({
      says: `the ${graph} graph breaks nobody who uses it as last released`,
      faults: breaksOf(workspace.read(workspace.releasedFile(graph)), shown),
    })),
  ];
}

/** @param {Workspace} workspace @param {string} file @param {string} current @returns {Checked} */
const drift = (workspace, file, current) => ({
  says: `${file} is what the code makes`,
  faults: workspace.read(file) === current ? [] : [`it differs: run node tools/schema/schema.mjs emit compose`],
});

/** @param {string | undefined} released @param {string} shown */
const breaksOf = (released, shown) =>
  released === undefined
    ? ['none was released: run node tools/schema/schema.mjs release']
    : breakingChanges(released, shown);

/** @param {Workspace} workspace @returns {Promise<Sdls>} */
async function subgraphsOfCode(workspace) {
  const { services } = workspace;
  const sdls = await Promise.all(services.map((service) => workspace.subgraphOf(service)));
  return Object.fromEntries(services.map((service, index) => [service, sdls[index] ?? '']));
}

/** @param {Workspace} workspace @returns {Sdls} */
function committedSubgraphs(workspace) {
  const read = workspace.services.map((service) => [service, workspace.read(workspace.subgraphFile(service))]);
  return Object.fromEntries(read.filter(([, sdl]) => sdl !== undefined));
}

/** @param {ReturnType<typeof composeGraphs>} graphs */
const entriesOf = (graphs) =>
  /** @type {[import('./compose.mjs').Graph, import('./compose.mjs').Composed][]} */ (Object.entries(graphs));
