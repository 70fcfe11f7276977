import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findMaven } from './java.mjs';
import { CHECKOUT, dataFolder } from './paths.mjs';
import { explained, Problem } from './problem.mjs';
import { runOnce } from './run-once.mjs';

const SOURCE = join(CHECKOUT, 'tools/platform/kafka');

/**
 * Where the programs of Apache Kafka are kept, so that they are fetched once for all that use one data folder.
 * @param {string} data the data folder
 */
export const kafkaJarsFolder = (data) => join(data, `kafka-${kafkaVersion()}`);

/**
 * Makes sure that the programs of Apache Kafka are there, fetching them by Maven where they are not, and that each is,
 * byte for byte, the one whose checksum is written down in `kafka/checksums.sha256`.
 * @param {string} [folder]
 * @param {Pick<import('./run-once.mjs').Once, 'signal' | 'register'>} [control]
 * @returns {Promise<string>} the folder that holds them
 * @throws {Problem} without Maven, without network, or when a file is not what it should be
 */
export async function kafkaJars(folder = kafkaJarsFolder(dataFolder()), control = {}) {
  try {
    if (!existsSync(folder)) await fetch(folder, control);
    check(folder);
    return folder;
  } catch (error) {
    throw explained(error, folder);
  }
}

/** @returns {string} such as "4.3.1" */
function kafkaVersion() {
  const [, version] =
    /<artifactId>kafka_2\.13<\/artifactId>\s*<version>([^<]+)/.exec(readFileSync(join(SOURCE, 'pom.xml'), 'utf8')) ??
    [];
  if (version === undefined) throw new Error('pom.xml names no version of Kafka');
  return version;
}

/**
 * @param {string} folder
 * @param {Pick<import('./run-once.mjs').Once, 'signal' | 'register'>} control
 */
async function fetch(folder, control) {
  const maven = findMaven();
  if (maven === undefined)
    throw new Problem(
      'Apache Maven is needed once, to fetch Apache Kafka. Install it (Debian: sudo apt-get install -y maven), then start again.',
    );
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  const output = `-DoutputDirectory=${unfinished}`;
  const args = ['-B', '-q', '-f', join(SOURCE, 'pom.xml'), 'dependency:copy-dependencies', output];
  try {
    await runOnce({ name: 'Fetching Apache Kafka by Maven', command: maven, args, ...control });
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
  // Somebody else may have been quicker; what they fetched is checked like ours.
  if (existsSync(folder)) rmSync(unfinished, { recursive: true, force: true });
  else renameSync(unfinished, folder);
}

/** @param {string} folder */
function check(folder) {
  const pinned = readFileSync(join(SOURCE, 'checksums.sha256'), 'utf8').trim().split('\n').sort();
  const found = readdirSync(folder).map((name) => `${sha256(join(folder, name))}  ${name}`);
  const wrong = found.filter((line) => !pinned.includes(line)).map((line) => line.slice(66));
  const names = new Set(readdirSync(folder));
  const missing = pinned.map((line) => line.slice(66)).filter((name) => !names.has(name));
  if (wrong.length + missing.length === 0) return;
  throw new Problem(
    `The programs of Apache Kafka in ${folder} are not the ones that Junction was tested with ` +
      `(changed or unknown: ${wrong.join(', ') || 'none'}; missing: ${missing.join(', ') || 'none'}). ` +
      `If nobody changed them on purpose, remove them and start again: rm -r ${folder}`,
  );
}

/** @param {string} file */
const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
