import { existsSync } from 'node:fs';
import { Problem } from './problem.mjs';
import { isRoot } from './postgres-binaries.mjs';
import { runOnce } from './run-once.mjs';

/** @typedef {Pick<import('./run-once.mjs').Once, 'signal' | 'register'> & { tell?: (news: string) => void, isAllowed?: boolean }} Control `isAllowed`: as it is, unless a test says so */

/** Whether we may install system packages ourselves: as root on Debian or one of its kind. */
export const mayInstall = () => isRoot() && existsSync('/usr/bin/apt-get');

/**
 * Installs Debian packages, saying so; where we may not, says what to type instead.
 * @param {readonly string[]} packages
 * @param {string} why as in "Apache Kafka needs Java 17 or later"
 * @param {Control} [control]
 * @throws {Problem} with the exact command, unless we are root on Debian
 */
export async function installPackages(packages, why, { tell, isAllowed = mayInstall(), ...control } = {}) {
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!isAllowed) throw new Problem(`${why}. Install it, then start again. On Debian: sudo ${command}`);
  tell?.(`${why}: installing it now (${command})`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runOnce({ name: 'apt-get update', command: 'apt-get', args: ['update', '-q'], env, ...control });
  await runOnce({ name: command, command: 'apt-get', args: command.split(' ').slice(1), env, ...control });
}
