import { spawnSync } from 'node:child_process';
import { Problem } from '../platform/problem.mjs';

/**
 * Runs a script with PostgreSQL's own load generator, prepared statements on.
 *
 * @param {{ url: string, script: string, clients: number, seconds: number }} load
 * @returns {number} transactions a second
 * @throws {Problem} where pgbench isn't installed or the script fails
 */
export function pgbench({ url, script, clients, seconds }) {
  const args = ['-n', '-M', 'prepared', '-c', clients, '-j', 2, '-T', seconds, '-f', script, url].map(String);
  const { error, status, stdout, stderr } = spawnSync('pgbench', args, { encoding: 'utf8' });
  if (error)
    throw new Problem(
      'pgbench is needed to compare with. Install it (Debian: sudo apt-get install -y postgresql-contrib).',
    );
  const tps = /tps = ([\d.]+)/.exec(stdout)?.[1];
  if (status !== 0 || tps === undefined) throw new Error(`pgbench failed: ${stderr.slice(0, 500)}`);
  return Number(tps);
}
