import { appPart } from '../../../tools/platform/app-part.mjs';
import { freePort } from '../../../tools/platform/free-port.mjs';
import { connectTo, eventually, type Owner, platform } from './platform.js';

/** A process of the platform. */
export type PartName = 'postgres' | 'kafka' | 'identity' | 'cases' | 'reporting' | 'gateway';

function partOf(name: PartName): (typeof platform.parts)[string] {
  const part = platform.parts[name];
  if (!part) throw new Error(`${name} is not one of this platform's own processes`);
  return part;
}

/** Ends a process without a word, and waits until it is gone; the platform starts it again. */
export async function kill(name: PartName): Promise<void> {
  const part = partOf(name);
  const { pid } = part;
  part.kill('SIGKILL');
  await eventually(
    () => Promise.resolve(part.pid),
    (now) => now !== pid,
  );
}

/** The process stands still and keeps all its connections, until it is let go on. */
export const freeze = (name: PartName): void => partOf(name).kill('SIGSTOP');
export const thaw = (name: PartName): void => partOf(name).kill('SIGCONT');

/** Waits until it serves again after it was killed. */
export const isBack = (name: PartName): Promise<void> => partOf(name).ready();

/** Keeps a process from running while something is done, and lets it run again whatever comes of that. */
export async function whileFrozen<T>(name: PartName, act: () => Promise<T>): Promise<T> {
  freeze(name);
  try {
    return await act();
  } finally {
    thaw(name);
  }
}

/** Ends a process without a word; it stays away until `begin`. */
export async function end(name: PartName): Promise<void> {
  const part = partOf(name);
  part.kill('SIGKILL');
  await part.stop();
}

/** Lets a process run again that was ended. */
export const begin = (name: PartName): Promise<void> => partOf(name).start();

/** Ends a process without a word and keeps it away while something is done. */
export async function whileDead<T>(name: PartName, act: () => Promise<T>): Promise<T> {
  await end(name);
  try {
    return await act();
  } finally {
    await begin(name);
  }
}

/** Those without whom nothing is done or noticed, in the order in which they come back. */
const ALL: readonly PartName[] = ['postgres', 'kafka', 'cases', 'reporting', 'gateway'];

/** Ends everything without a word, and keeps it away while something is done. */
export async function whileAllAreDown<T>(act: () => Promise<T>): Promise<T> {
  await Promise.all(ALL.map(end));
  try {
    return await act();
  } finally {
    for (const name of ALL) await begin(name);
  }
}

/** Runs a second process of the same service, on the same database, while something is done. */
export async function withASecond<T>(name: 'cases' | 'reporting', act: () => Promise<T>): Promise<T> {
  const { settings } = platform.setup;
  const ports = { ...settings.ports, [name]: await freePort() };
  const second = appPart(name, { ...platform.setup, settings: { ...settings, ports } }, {});
  await second.start();
  try {
    return await act();
  } finally {
    await second.stop();
  }
}

/** Keeps a table from being written, so that whoever wants to has its work in hand, while something is done. */
export async function whileNobodyWrites<T>(owner: Owner, table: string, act: () => Promise<T>): Promise<T> {
  const client = await connectTo(owner);
  try {
    await client.query(`begin; lock table ${table} in share row exclusive mode`);
    return await act();
  } finally {
    await client.end();
  }
}
