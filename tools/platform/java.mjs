import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Apache Kafka 4 runs on this Java or a later one. */
export const OLDEST_JAVA = 17;

/**
 * Finds a Java that is new enough: the one in JAVA_HOME, the one on the path, or any that Debian installed.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [jvms] where Debian puts them
 * @returns {string | undefined} the command to run
 */
export function findJava(env = process.env, jvms = '/usr/lib/jvm') {
  const candidates = [...(env.JAVA_HOME ? [join(env.JAVA_HOME, 'bin/java')] : []), 'java', ...javasIn(jvms)];
  return candidates.find((command) => javaVersion(command, env) >= OLDEST_JAVA);
}

/** @returns {string | undefined} the command of Apache Maven */
export function findMaven() {
  const found = spawnSync('mvn', ['--version'], { stdio: 'ignore' });
  return found.status === 0 ? 'mvn' : undefined;
}

/**
 * @param {string} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {number} the major version; 0 if it doesn't run
 */
function javaVersion(command, env) {
  const { stderr, stdout, status } = spawnSync(command, ['-version'], { encoding: 'utf8', env });
  if (status !== 0) return 0;
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(stderr + stdout) ?? [];
  // Up to Java 8 the version began with 1.
  return Number(first === '1' ? second : first) || 0;
}

/** @param {string} folder */
function javasIn(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, 'bin/java')) : [];
}
