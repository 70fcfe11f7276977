import { setTimeout as wait } from 'node:timers/promises';

/** The servers wait at most this long for the programs that use them. */
const PROGRAMS_FIRST_MS = 2400;

const SERVERS = ['postgres', 'kafka'];

/**
 * Stops the programs, then the servers they use: a program that can still say goodbye to its broker and its database
 * leaves nothing to be cleaned up. Whoever doesn't end in time is killed.
 * @param {Readonly<Record<string, import('./part.mjs').Part>>} parts by name
 */
export async function stopInOrder(parts) {
  const named = Object.entries(parts);
  const programs = named.filter(([name]) => !SERVERS.includes(name)).map(([, part]) => part.stop());
  await Promise.race([Promise.all(programs), wait(PROGRAMS_FIRST_MS, undefined, { ref: false })]);
  const servers = named.filter(([name]) => SERVERS.includes(name)).map(([, part]) => part.stop());
  await Promise.all([...programs, ...servers]);
}
