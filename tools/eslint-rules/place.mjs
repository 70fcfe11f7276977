import { basename, relative } from 'node:path';

/** The suffixes of the file-name grammar; `<verb>-<noun>` and `on-<noun>-<participle>` have none. */
const SUFFIXED = /^[a-z][a-z0-9-]*\.(module|config|entity|policy|rules|errors|events|schema|queries|resolver|builder)$/;

/**
 * What a file is by its name alone: one of the thirteen roles, or `undefined` for a name that fits none.
 *
 * @param {string} file name or path, with `.ts` or, in an import, `.js`
 * @returns {string | undefined}
 */
export function roleOf(file) {
  const stem = stemOf(file);
  const suffix = SUFFIXED.exec(stem)?.[1];
  if (suffix) return suffix;
  if (/^on(-[a-z0-9]+){2,}$/.test(stem)) return 'on';
  if (/^[a-z]+(-[a-z0-9]+)+$/.test(stem)) return 'verb';
  return undefined;
}

/** @param {string} file */
export function stemOf(file) {
  return basename(file).replace(/(\.int)?(\.spec)?\.[jt]sx?$/, '');
}

/** @param {string} file */
export function isSpec(file) {
  return /\.spec\.tsx?$/.test(file);
}

/**
 * Where a file of an app stands: `apps/cases/src/stay/see-stay.ts` is the file `see-stay` of the noun `stay` of `cases`.
 *
 * @param {{ cwd: string, filename: string }} context
 */
export function placeOf({ cwd, filename }) {
  const path = relative(cwd, filename).replaceAll('\\', '/');
  const [, app = '', inside = ''] = /^apps\/([^/]+)\/src\/(.*)$/.exec(path) ?? [];
  const folders = inside.split('/').slice(0, -1);
  return { path, app, folders, file: basename(path) };
}

/** Folders of a service that hold no noun. */
export const NOT_NOUNS = ['migrations', 'demonstration'];
