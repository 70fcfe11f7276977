import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { MUTATIONS } from './mutations.mjs';

/**
 * Breaks one rule at a time and runs the spec that must notice. A mutation that leaves its spec green is a rule that
 * nothing holds. Each file is put back, also when this is interrupted.
 */
const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

const wanted = process.argv[2];
const survivors = [];
for (const mutation of MUTATIONS.filter(({ name }) => !wanted || name.includes(wanted))) {
  const isRed = breaks(mutation);
  process.stdout.write(`${isRed ? 'red  ' : 'GREEN'}  ${mutation.name}: ${mutation.rule}\n`);
  if (!isRed) survivors.push(mutation.name);
}
process.exit(survivors.length === 0 ? 0 : 1);

/**
 * Whether the spec turns red while the rule is broken.
 *
 * @param {import('./mutations.mjs').Mutation} mutation
 */
function breaks({ name, file, from, to, project, spec, only }) {
  const sound = readFileSync(file, 'utf8');
  if (sound.split(from).length !== 2) throw new Error(`${name}: ${file} must hold the code to break exactly once`);
  const restore = () => writeFileSync(file, sound);
  const onInterrupt = () => {
    restore();
    process.exit(130);
  };
  process.once('SIGINT', onInterrupt);
  try {
    writeFileSync(file, sound.replace(from, to));
    const selection = [`--selectProjects=${project}`, `--testPathPatterns=${spec}`, ...(only ? ['-t', only] : [])];
    const { status } = spawnSync('node', [...JEST, ...selection], { stdio: 'ignore', timeout: 120_000 });
    return status !== 0;
  } finally {
    restore();
    process.off('SIGINT', onInterrupt);
  }
}
