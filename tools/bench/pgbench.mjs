import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs a script with PostgreSQL's own load generator, prepared statements on.
 *
 * @param {{ url: string, script: string, clients: number, seconds: number }} load
 * @returns {Promise<number>} transactions a second
 */
export async function pgbench({ url, script, clients, seconds }) {
  const args = ['-n', '-M', 'prepared', '-c', clients, '-j', 2, '-T', seconds, '-f', script, url].map(String);
  // Not the service's application name nor its limits: those cost nothing.
  const { stdout } = await run('pgbench', args, { encoding: 'utf8' });
  const rate = /tps = ([\d.]+)/.exec(stdout)?.[1];
  const failed = /number of failed transactions: (\d+)/.exec(stdout)?.[1] ?? '0';
  if (rate === undefined || failed !== '0') throw new Error(`pgbench failed: ${stdout.slice(0, 500)}`);
  return Number(rate);
}
