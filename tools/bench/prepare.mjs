import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { javaAndMaven } from '../check/real-parts.mjs';
import { build } from '../platform/build.mjs';
import { ensureChromium } from '../platform/chromium.mjs';
import { installPackages } from '../platform/debian.mjs';
import { kafkaJars } from '../platform/kafka-jars.mjs';

/**
 * Everything that must be there before anything is measured: what is compared is not how long that takes.
 *
 * @returns {Promise<string>} where Kafka's programs are
 * @throws {import('../platform/problem.mjs').Problem} that says what to install, where we may not
 */
export async function prepare() {
  await javaAndMaven();
  await ensureChromium();
  if (spawnSync('pgbench', ['--version']).error)
    await installPackages(['postgresql-contrib'], 'The benches compare with PostgreSQL’s own pgbench');
  mkdirSync('test-output', { recursive: true });
  await build({ log: 'test-output/bench-build.log' });
  return kafkaJars();
}
