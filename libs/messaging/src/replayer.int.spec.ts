import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { StayArrivedV1 } from '@junction/contracts';
import { arrival, asMessage, Rig, STAYS } from '../fixtures/rig.js';
import type { Arrived } from './delivered.js';
import { Intake } from './intake.js';
import { Replayer } from './replayer.js';

let rig: Rig;
let intake: Intake;
let replayer: Replayer;

const taken: string[] = [];
const failing = new Map<string, Error>();

beforeAll(async () => {
  rig = await Rig.open();
  const handler = {
    types: new Set([StayArrivedV1.type]),
    topics: new Set([STAYS]),
    handle: (events: readonly { key: string }[]): Promise<void> => {
      const failure = events.flatMap(({ key }) => failing.get(key) ?? [])[0];
      if (failure) return Promise.reject(failure);
      taken.push(...events.map(({ key }) => key));
      return Promise.resolve();
    },
  };
  intake = new Intake(rig.work, { consumer: 'spec', handlers: [handler], keepsPeople: true });
  replayer = new Replayer(intake, rig.reads);
});

beforeEach(() => {
  taken.length = 0;
  failing.clear();
});

afterAll(() => rig.close());

const coded = (code: string): Error => Object.assign(new Error('a statement failed'), { code });

const arrived = (key: string): Arrived => {
  const one = arrival(key);
  const { topic, value, headers } = asMessage(one);
  return { id: one.id, topic, key, message: { value, headers }, event: one };
};

/** Sets the event of a key aside, and has it asked for again. */
async function park(event: Arrived): Promise<void> {
  await intake.take([{ ...event, fault: 'EVENT_NOT_JSON' }]);
  await rig.stored.see(`update parked set reason = 'REPLAY_ASKED' where key = $1`, [event.key]);
}

const parkedOf = async (key: string): Promise<string[]> =>
  (await rig.parked()).filter((parked) => parked.key === key).map(({ reason }) => reason);

describe('replaying', () => {
  it('goes on with the other keys while one cannot be replayed, and with that one later', async () => {
    const [stuck, well] = [randomUUID(), randomUUID()].sort() as [string, string];
    for (const key of [stuck, well]) await park(arrived(key));
    failing.set(stuck, coded('57P01'));

    await replayer.replayReady();

    expect(taken).toEqual([well]);
    expect(await parkedOf(stuck)).toEqual(['REPLAY_ASKED']);
    failing.clear();
    await replayer.replayReady();
    expect(taken).toEqual([well, stuck]);
  });

  it('sets aside anew what fails for a reason that lasts', async () => {
    const key = randomUUID();
    await park(arrived(key));
    failing.set(key, coded('42P01'));

    await replayer.replayReady();

    expect(await parkedOf(key)).toEqual(['DATABASE_42P01']);
  });
});
