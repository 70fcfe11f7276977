import { readdirSync, readFileSync } from 'node:fs';

/** What the platform may take at this stage. */
const LIMIT_MB = 2048;

/**
 * Memory of all parts together, after all the other benches; what processes share is counted once.
 *
 * @type {import('./benches.mjs').Bench}
 */
export function bench(platform) {
  const pids = Object.values(platform.parts).flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  const all = new Set(pids.flatMap(withChildren));
  const mb = [...all].reduce((sum, pid) => sum + proportionalKb(pid), 0) / 1024;
  const measured = `${Math.round(mb)} MB`;
  return Promise.resolve([
    {
      what: `memory of the whole platform after all this, ${all.size} processes`,
      measured,
      against: `${LIMIT_MB} MB`,
      ratio: (mb / LIMIT_MB).toFixed(2),
      aim: '≤ 1.00',
    },
  ]);
}

/** @param {number} pid @returns {number[]} */
function withChildren(pid) {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
    const list = readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim();
    return list === '' ? [] : list.split(' ').map(Number);
  });
  return [pid, ...children.flatMap(withChildren)];
}

/** @param {number} pid */
function proportionalKb(pid) {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
}
