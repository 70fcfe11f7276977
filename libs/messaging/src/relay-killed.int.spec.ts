import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { arrival, Rig, STAYS, TOPICS, until } from '../fixtures/rig.js';
import type { Incoming } from './broker.js';
import { Relay } from './relay.js';

const FIXTURES = join(import.meta.dirname, '../fixtures');

let rig: Rig;
let child: ChildProcess | undefined;

beforeEach(async () => {
  rig = await Rig.open();
  await rig.broker().ensureTopics(TOPICS);
});

afterEach(async () => {
  if (child?.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await rig.close();
});

/** Starts a relay of its own and waits until it has said this. */
async function relayProcess(says: string, waits: { before: number; after: number }): Promise<ChildProcess> {
  const started = spawn(
    process.execPath,
    ['--conditions=junction-source', '--import', join(FIXTURES, 'compile.mjs'), join(FIXTURES, 'relay-process.ts')],
    {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        PREFIX: rig.prefix,
        JUNCTION_DATABASE_URL: rig.stored.url,
        WAIT_BEFORE_MS: String(waits.before),
        WAIT_AFTER_MS: String(waits.after),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  started.stdout.on('data', (text: Buffer) => (said += text.toString()));
  await until(() => said.includes(says));
  return started;
}

const unpublished = async (): Promise<number> =>
  (await rig.stored.see('select 1 from outbox where published_at is null')).length;

const idsOf = (messages: readonly Incoming[]) => messages.map(({ headers }) => headers['ce_id']);

/** What a consumer makes of it: each id counts where it comes first. */
const firsts = (ids: readonly (string | undefined)[]) => [...new Set(ids)];

const ours = () => new Relay(rig.broker(), { service: 'cases', databaseUrl: rig.stored.url, pollMs: 100 });

describe('a relay that is killed between publishing and marking', () => {
  it('repeats the same ids in the same order when it is back, and loses none', async () => {
    const person = randomUUID();
    const facts = [1, 2, 3, 4, 5].map((version) => arrival(person, version));
    await rig.announce(facts);
    child = await relayProcess('sent', { before: 0, after: 60_000 });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await unpublished()).toBe(5);

    const relay = ours();
    relay.start();
    await until(async () => (await unpublished()) === 0);
    await relay.stop();

    const ids = facts.map(({ id }) => id);
    expect(idsOf(await rig.messages(STAYS, 10))).toEqual([...ids, ...ids]);
  });
});

describe('a relay that freezes while it holds a shard', () => {
  it('loses the shard to another, and awake again can only repeat', async () => {
    const person = randomUUID();
    const early = [1, 2, 3].map((version) => arrival(person, version));
    const late = [4, 5, 6].map((version) => arrival(person, version));
    await rig.announce(early);
    child = await relayProcess('sending', { before: 300, after: 0 });
    child.kill('SIGSTOP');
    await rig.announce(late);

    const relay = ours();
    relay.start();
    await until(async () => (await unpublished()) === 0);
    child.kill('SIGCONT');
    const messages = await rig.messages(STAYS, 9);
    await relay.stop();

    const ids = [...early, ...late].map(({ id }) => id);
    expect(idsOf(messages)).toEqual([...ids, ...early.map(({ id }) => id)]);
    expect(firsts(idsOf(messages))).toEqual(ids);
    expect(await unpublished()).toBe(0);
  });
});
