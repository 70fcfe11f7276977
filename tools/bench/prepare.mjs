import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { javaAndMaven } from '../check/real-parts.mjs';
import { build } from '../platform/build.mjs';
import { ensureChromium } from '../platform/chromium.mjs';
import { installPackages } from '../platform/debian.mjs';
import { kafkaJars } from '../platform/kafka-jars.mjs';
import { Problem } from '../platform/problem.mjs';

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
  installStockGateway();
  await build({ log: 'test-output/bench-build.log' });
  return kafkaJars();
}

const STOCK_GATEWAY = 'tools/bench/stock-gateway';

/** In a folder of its own: no part of Junction, nor of what its checkout installs. */
function installStockGateway() {
  if (existsSync(`${STOCK_GATEWAY}/node_modules/@apollo/gateway`)) return;
  const args = ['ci', '--prefix', STOCK_GATEWAY, '--workspaces=false', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, stderr } = spawnSync('npm', args, { encoding: 'utf8' });
  if (status !== 0)
    throw new Problem(`The stock gateway to compare with could not be installed: ${stderr.slice(-300)}`);
}
