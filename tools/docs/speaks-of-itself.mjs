import { posix } from 'node:path';

/** Folders that are somebody's machine; what every Linux has (`/usr`, `/etc`, `/var`, `/tmp`) is not. */
const MACHINE = /(?<![\w.:/}-])\/(?:home|root|Users|work|workspace|mnt|srv)\/[\w.-]+/g;
const REGISTRY = /https?:\/\/[\w.-]*(?:registry|npmjs|artifactory|nexus|verdaccio|jfrog)[\w.:-]*/g;
/** Documents that a text mentions by name; `*.md` and names with placeholders are none. */
const DOCUMENT = /(?<![\w*<…/.-])((?:[\w.-]+\/)*[\w-]+\.md)\b/g;
const LINK = /\]\((?!https?:|mailto:|#)([^)#\s]+)/g;

const TEXT = /(\.(mjs|js|ts|tsx|json|md|sh|ya?ml|sql|html|css|scss|graphql|properties|toml)|\/[^./]+)$/;
const NOT_OURS = /^(package-lock\.json)$|(^|\/)generated\//;
/** Texts that show what must not be. */
const EXAMPLES = /^tools\/docs\/.*\.spec\.ts$/;

/** The project names no machine, no registry and no document but its own. @type {import('./tree.mjs').Check} */
export function speaksOfItself(tree) {
  const paths = tree.paths(TEXT).filter((path) => !NOT_OURS.test(path) && !EXAMPLES.test(path));
  return [...paths.flatMap((path) => faultsIn(tree, path)), ...lockFaults(tree.text('package-lock.json'))];
}

/** @param {import('./tree.mjs').Tree} tree @param {string} path */
function faultsIn(tree, path) {
  const text = tree.text(path);
  const folder = posix.dirname(path);
  const missing = [...text.matchAll(path.endsWith('.md') ? LINK : DOCUMENT)]
    .map(([, name = '']) => name)
    .filter((name) => !isThere(tree, folder, name));
  return [
    ...[...text.matchAll(MACHINE)].map(([found]) => `${path} names a folder of some machine: ${found}`),
    ...[...text.matchAll(REGISTRY)].map(([found]) => `${path} names a registry: ${found}`),
    ...[...(path.endsWith('.md') ? text.matchAll(DOCUMENT) : [])]
      .map(([, name = '']) => name)
      .filter((name) => !isThere(tree, folder, name))
      .map((name) => `${path} mentions ${name}, which is not here`),
    ...missing.map((name) => `${path} points at ${name}, which is not here`),
  ];
}

/** @param {import('./tree.mjs').Tree} tree @param {string} folder @param {string} name */
function isThere(tree, folder, name) {
  const beside = posix.normalize(posix.join(folder, name)).replace(/\/$/, '');
  return (
    [beside, name].some(
      (path) => tree.has(path) || tree.paths(new RegExp(`^${path.replaceAll(/[.+]/g, '\\$&')}/`)).length > 0,
    ) || tree.paths(new RegExp(`(^|/)${name.replaceAll(/[.+]/g, '\\$&')}$`)).length > 0
  );
}

/** @param {string} lock */
function lockFaults(lock) {
  const hosts = [...lock.matchAll(/"resolved": "(https?:\/\/[^/"]+)/g)].map(([, host = '']) => host);
  return [...new Set(hosts)].map((host) => `package-lock.json names a registry: ${host}`);
}
