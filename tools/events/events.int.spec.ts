import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@junction/auth';
import { fact, StayArrivedV1 } from '@junction/contracts';
import { InputInvalid } from '@junction/errors';
import { type Delivered, Intake, messageOf, Replayer } from '@junction/messaging';
import { Database, platformMigrations, Reads, SystemClock, UnitOfWork } from '@junction/persistence';
import { createTestDatabase, type TestDatabase } from '@junction/testing';
import { events } from './events.mjs';

let stored: TestDatabase;
let database: Database;
let work: UnitOfWork;
let intake: Intake;
let replayer: Replayer;
let env: Record<string, string>;

/** What the handler has taken in, and whom it refuses for now. */
const taken: string[] = [];
const refused = new Set<string>();

beforeAll(async () => {
  stored = await createTestDatabase([...platformMigrations]);
  database = await Database.open({ url: stored.url, entities: [] });
  const clock = new SystemClock();
  work = new UnitOfWork(database, clock, Buffer.alloc(32));
  const handle = (heard: readonly Delivered[]): Promise<void> => {
    for (const { id } of heard) if (refused.has(id)) throw new InputInvalid({ stayId: 'refused' });
    taken.push(...heard.map(({ id }) => id));
    return Promise.resolve();
  };
  const handlers = [{ types: new Set([StayArrivedV1.type]), topics: new Set([StayArrivedV1.topic]), handle }];
  intake = new Intake(work, { consumer: 'cases', handlers, keepsPeople: true });
  replayer = new Replayer(intake, new Reads(database, clock));
  env = { JUNCTION_CASES_DATABASE_URL: stored.url, JUNCTION_GATEWAY_DATABASE_URL: stored.url };
});

afterAll(async () => {
  await database.close();
  await stored.drop();
});

beforeEach(() => {
  taken.length = 0;
  refused.clear();
});

const arrival = (personId: string) => fact(StayArrivedV1, { ...StayArrivedV1.example, personId });

/** Takes in three facts of one person, of which the first is refused: so one is parked and two are behind it. */
async function parkThree() {
  const personId = randomUUID();
  const facts = [arrival(personId), arrival(personId), arrival(personId)];
  const [first] = facts;
  if (first) refused.add(first.id);
  await intake.take(
    facts.map((one) => {
      const { key, topic, value, headers } = messageOf({
        ...one,
        source: 'cases',
        time: one.data.happenedAt,
        data: JSON.stringify(one.data),
      });
      return { id: one.id, topic, key, message: { value, headers }, event: one };
    }),
  );
  const [row] = await stored.see<{ number: string }>('select min(number) as number from parked where key = $1', [
    personId,
  ]);
  return { number: row?.number ?? '', personId, ids: facts.map(({ id }) => id) };
}

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await events(args, env, (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}

/** Replays in the background, as the service does, while something else runs. */
async function whileServing<T>(act: () => Promise<T>): Promise<T> {
  replayer = new Replayer(intake, new Reads(database, new SystemClock()));
  replayer.start();
  try {
    return await act();
  } finally {
    await replayer.stop();
  }
}

const keysParked = () => stored.see<{ key: string }>('select distinct key from parked');

describe('npm run events -- parked', () => {
  it('lists what is at fault, why, and how much is behind it, and nobody', async () => {
    const { number, personId, ids } = await parkThree();

    const { code, said } = await run('parked');

    expect(code).toBe(0);
    expect(said).toContain(`  ${number}  junction.stay.arrived.v1  INPUT_INVALID  since `);
    expect(said).toContain(`, 2 behind it  (event ${ids[0]})`);
    expect(said).not.toContain(personId);
  });
});

describe('npm run events -- replay', () => {
  it('has the service take in the event and all behind it, in order', async () => {
    const { number, personId, ids } = await parkThree();
    refused.clear();

    const { code, said } = await whileServing(() => run('replay', 'cases', number));
    await replayer.replayReady();

    expect(said).toBe(`cases: ${number} replayed, and what was behind it follows`);
    expect(code).toBe(0);
    expect(taken).toEqual(ids);
    expect(await keysParked()).not.toContainEqual({ key: personId });
  });

  it('says so when the event fails again, and nothing has moved', async () => {
    const { number, personId } = await parkThree();

    const { code, said } = await whileServing(() => run('replay', 'cases', number));

    expect({ code, said }).toEqual({ code: 1, said: `cases: ${number} failed again: INPUT_INVALID` });
    expect(taken).toEqual([]);
    expect(await stored.see('select reason from parked where key = $1 order by number', [personId])).toEqual([
      { reason: 'INPUT_INVALID' },
      { reason: 'BEHIND_PARKED' },
      { reason: 'BEHIND_PARKED' },
    ]);
  });

  it('refuses one that waits behind another, and one that is not there', async () => {
    const { number } = await parkThree();
    const second = String(Number(number) + 1);

    expect(await run('replay', 'cases', second)).toEqual({
      code: 1,
      said: `cases: ${second} waits behind ${number}; see to that first`,
    });
    expect(await run('replay', 'cases', '999999')).toMatchObject({ code: 1 });
  });
});

describe('npm run events -- discard', () => {
  it('gives the event up for good, lets the others go on, and says in the audit who did and why', async () => {
    const { number, ids } = await parkThree();

    const { code } = await run('discard', 'cases', number, '--why', 'sent by a test system');
    await replayer.replayReady();

    expect(code).toBe(0);
    expect(taken).toEqual(ids.slice(1));
    const [entry] = await stored.see(
      `select user_id, record_ids from audit where what = 'discard_parked_event: sent by a test system'`,
    );
    expect(entry).toMatchObject({ record_ids: [ids[0]], user_id: expect.stringMatching(/^operator:/) });
    expect(await stored.see('select 1 from inbox where event_id = $1', [ids[0]])).toHaveLength(1);
  });

  it('refuses to do so without a reason', async () => {
    const { number } = await parkThree();

    expect(await run('discard', 'cases', number)).toMatchObject({ code: 2 });
    expect(await stored.see('select 1 from parked where number = $1', [number])).toHaveLength(1);
  });
});

describe('npm run events -- republish', () => {
  it('has facts said again from an instant on, under their ids, and no earlier ones', async () => {
    const actor = Actor.job('spec');
    const told = [arrival(randomUUID()), arrival(randomUUID())];
    for (const one of told) {
      await work.run({ actor, verb: 'announce', about: [one.key] }, (tx) => Promise.resolve(tx.announce(one)));
    }
    await stored.see(`update outbox set published_at = now()`);
    const [second] = await stored.see<{ at: Date }>('select recorded_at as at from outbox where id = $1', [
      told[1]?.id,
    ]);

    const { code, said } = await run('republish', 'cases', '--from', second?.at.toISOString() ?? '');

    expect({ code, said }).toEqual({
      code: 0,
      said: 'cases: 1 facts will be said again; its relay does so while the service runs',
    });
    expect(await stored.see('select id from outbox where published_at is null')).toEqual([{ id: told[1]?.id }]);
  });
});

describe('asked in a way it does not understand', () => {
  it.each([
    { args: [], fault: 'no command' },
    { args: ['reply'], fault: 'no such command: reply' },
    { args: ['replay', 'cases', 'all'], fault: '<number> must be that of a parked event' },
    { args: ['replay'], fault: '<service> must be one of: cases' },
    { args: ['parked', 'gateway'], fault: 'no such service: gateway' },
    { args: ['parked', '--why', 'because'], fault: '--why has no meaning here' },
    { args: ['republish', 'cases', '--from', 'yesterday'], fault: '--from must be an instant' },
    { args: ['republish', 'cases', '--from', '2026-01-01T00:00:00Z', '--topic', 'x'], fault: '--topic must be one' },
    { args: ['discard', 'cases', '1', '--force'], fault: "Unknown option '--force'" },
  ])('$args: it says what is wrong and how it is done', async ({ args, fault }) => {
    const { code, said } = await run(...args);

    expect(code).toBe(2);
    expect(said).toContain(fault);
    expect(said).toContain('npm run events -- parked');
  });

  it('ends with its exit code, also where there is no database', () => {
    const script = join(import.meta.dirname, 'events.mjs');
    const ended = spawnSync(process.execPath, [script, 'parked', 'cases'], {
      env: { PATH: process.env['PATH'], JUNCTION_CASES_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
      encoding: 'utf8',
    });

    expect(ended.status).toBe(3);
    expect(ended.stdout).toContain('the database could not be used');
  });
});
