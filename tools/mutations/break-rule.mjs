import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {import('./mutations.mjs').Mutation} Mutation
 * @typedef {{ passed: number, failed: readonly string[], broken: boolean }} Verdict what ran, which tests failed, and
 *   whether something did not even load
 * @typedef {(spec: Pick<Mutation, 'project' | 'spec'>) => Promise<Verdict>} Try
 * @typedef {{ folder: string, tried: Try }} Place a copy of the tree that may be broken, and how to try a spec in it
 */

/**
 * Breaks one rule, tries its spec, and mends the rule again for the next.
 *
 * A spec that can't even be loaded notices everything and shows nothing, so the rule counts as kept only where tests
 * ran and some of them failed.
 *
 * @param {Mutation} mutation
 * @param {Place} place
 * @returns {Promise<{ isNoticed: boolean, by: readonly string[], why?: string }>} the tests that noticed, or why it is
 *   not known
 */
export async function breakRule({ name, file, from, to, ...where }, { folder, tried }) {
  const path = join(folder, file);
  const sound = readFileSync(path, 'utf8');
  if (sound.split(from).length !== 2) throw new Error(`${name}: ${file} must hold the code to break exactly once`);
  try {
    writeFileSync(
      path,
      sound.replace(from, () => to),
    );
    const { failed, broken } = await tried(where);
    if (broken) return { isNoticed: false, by: [], why: 'its spec could not be run' };
    return { isNoticed: failed.length > 0, by: failed };
  } finally {
    writeFileSync(path, sound);
  }
}

/**
 * Breaks rule after rule. A spec is first tried on sound code: one that is red anyway notices nothing.
 *
 * @param {readonly Mutation[]} mutations
 * @param {Place} place
 * @param {(line: string) => void} tell
 * @returns {Promise<number>} how many were not noticed
 */
export async function breakAll(mutations, place, tell) {
  /** @type {Map<string, Verdict>} */
  const onSoundCode = new Map();
  let survivors = 0;
  for (const mutation of mutations) {
    const { name, rule, project, spec } = mutation;
    const key = `${project} ${spec}`;
    const before = onSoundCode.get(key) ?? (await place.tried({ project, spec }));
    onSoundCode.set(key, before);
    const isSound = before.passed > 0 && before.failed.length === 0 && !before.broken;
    const { isNoticed, by, why } = isSound
      ? await breakRule(mutation, place)
      : {
          isNoticed: false,
          by: before.failed,
          why: `its spec is not green on sound code: ${before.failed[0] ?? spec}`,
        };
    if (!isNoticed) survivors += 1;
    tell(`${isNoticed ? '✔ red  ' : '✖ GREEN'} ${name}: ${rule}`);
    tell(`          ${isNoticed ? `noticed by “${by[0]}”, in ${spec}` : (why ?? `no test of ${spec} notices`)}`);
  }
  return survivors;
}
