import { randomBytes, randomUUID } from 'node:crypto';
import { StayArrivedV1 } from '@junction/contracts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Tx } from '@junction/persistence';
import { arrival, asMessage, Effects, Rig, STAYS, TOPICS, until } from '../fixtures/rig.js';
import type { Broker } from './broker.js';
import { Consumer } from './consumer.js';
import type { Handler } from './consumes.js';
import { Forgetter } from './forgetter.js';
import { Intake } from './intake.js';

let rig: Rig;
let broker: Broker;
const consumers: Consumer[] = [];

beforeAll(async () => {
  rig = await Rig.open();
  broker = rig.broker();
  await broker.ensureTopics(TOPICS);
});

afterEach(async () => {
  await Promise.all(consumers.splice(0).map((consumer) => consumer.stop()));
});

afterAll(() => rig.close());

const effects = new Effects();
const handler = (handle: Handler['handle']): Handler => ({
  types: new Set([StayArrivedV1.type]),
  topics: new Set([STAYS]),
  handle,
});
const writes = handler((events, tx) => effects.handle(events as ReturnType<typeof arrival>[], tx));

/** A consumer under a name of its own, so that each test hears the topic from its start. */
function consume(name: string, handlers: Handler[] = [writes], on = broker): Consumer {
  const consumer = new Consumer(on, new Intake(rig.work, { consumer: name, handlers, keepsPeople: true }));
  consumers.push(consumer);
  consumer.start();
  return consumer;
}

const effectsOf = async (person: string): Promise<number[]> =>
  (await rig.effects()).filter(({ key }) => key === person).map(({ version }) => version);
const parkedOf = async (person: string): Promise<string[]> =>
  (await rig.parked()).filter(({ key }) => key === person).map(({ reason }) => reason);

/** After the event that ends a test has had its effect, everything before it has had its own. */
const end = async (): Promise<void> => {
  const last = arrival();
  await broker.send([asMessage(last)]);
  await until(async () => (await effectsOf(last.key)).length > 0);
};

describe('a consumer', () => {
  it('gives an event its effect once, however often and however it is delivered', async () => {
    const [one, two] = [arrival(undefined, 1), arrival(undefined, 1)];
    await broker.send([asMessage(one), asMessage(one), asMessage(two)]);
    consume('spec-once');
    await until(async () => (await effectsOf(two.key)).length > 0);

    await broker.send([asMessage(two), asMessage(one)]);
    await end();

    expect(await effectsOf(one.key)).toEqual([1]);
    expect(await effectsOf(two.key)).toEqual([1]);
  });

  it('hands events on in the order of the topic, odd as it may be', async () => {
    const person = randomUUID();
    consume('spec-once');

    await broker.send([3, 1, 2].map((version) => asMessage(arrival(person, version))));
    await end();

    expect(await effectsOf(person)).toEqual([3, 1, 2]);
  });

  it('parks a poison event with everything later of its key, in order, and goes on with the others', async () => {
    const [ill, well] = [randomUUID(), randomUUID()];
    consume('spec-once');

    await broker.send([
      asMessage(arrival(ill, 1)),
      asMessage(arrival(ill, 2), { data: { ...arrival(ill, 2).data, surname: 'SAMPLE' } }),
      asMessage(arrival(well, 1)),
      asMessage(arrival(ill, 3)),
      asMessage(arrival(well, 2)),
    ]);
    await end();
    await broker.send([asMessage(arrival(ill, 4))]);
    await end();

    expect(await effectsOf(ill)).toEqual([1]);
    expect(await effectsOf(well)).toEqual([1, 2]);
    expect(await parkedOf(ill)).toEqual(['EVENT_BREAKS_CONTRACT', 'BEHIND_PARKED', 'BEHIND_PARKED']);
  });

  it('finds the one event of a batch that the database refuses, for several keys at once', async () => {
    const people = Array.from({ length: 9 }, () => randomUUID());
    const poisoned = new Set([people[2], people[7]]);
    await broker.send(
      [1, 2, 3].flatMap((round) =>
        people.map((person) => asMessage(arrival(person, round === 2 && poisoned.has(person) ? 666 : round))),
      ),
    );
    consume('spec-once');
    await end();

    for (const person of people) {
      expect(await effectsOf(person)).toEqual(poisoned.has(person) ? [1] : [1, 2, 3]);
      expect(await parkedOf(person)).toEqual(poisoned.has(person) ? ['DATABASE_23514', 'BEHIND_PARKED'] : []);
    }
  });

  it('parks an event that comes again after it was parked no second time', async () => {
    const poison = arrival(undefined, 666);
    consume('spec-once');

    await broker.send([asMessage(poison), asMessage(poison)]);
    await end();
    await broker.send([asMessage(poison)]);
    await end();

    expect(await parkedOf(poison.key)).toEqual(['DATABASE_23514']);
  });

  it('parks what is no event at all, and an event under a key that is not its own', async () => {
    const [misplaced, garbled] = [randomUUID(), randomUUID()];
    consume('spec-once');

    await broker.send([
      asMessage(arrival(), { key: misplaced }),
      asMessage(arrival(garbled), { data: '{"half' }),
      { topic: STAYS, key: 'stray', value: 'hello', headers: {} },
    ]);
    await end();

    expect(await parkedOf(misplaced)).toEqual(['EVENT_UNDER_WRONG_KEY']);
    expect(await parkedOf(garbled)).toEqual(['EVENT_NOT_JSON']);
    expect(await parkedOf('stray')).toEqual(['EVENT_NOT_CLOUDEVENTS_1']);
  });

  it('parks what has a key beyond any index, or U+0000 in a name, and goes on', async () => {
    const long = randomBytes(4000).toString('hex');
    const odd = randomUUID();
    consume('spec-once');

    await broker.send([
      asMessage(arrival(), { key: long }),
      { topic: STAYS, key: odd, value: 'hello', headers: { 'na\0me': 'x' } },
    ]);
    await end();

    expect(await parkedOf(long)).toEqual(['EVENT_UNDER_WRONG_KEY']);
    expect(await parkedOf(odd)).toEqual(['EVENT_NOT_CLOUDEVENTS_1']);
    const [kept] = await rig.stored.see('select headers from parked where key = $1', [odd]);
    expect(kept).toEqual({ headers: { 'na\uFFFDme': 'x' } });
  });

  it('tries again while a part is away, and sets aside alone what keeps failing for no known reason', async () => {
    const [unlucky, cursed] = [randomUUID(), randomUUID()];
    let failures = 3;
    const fickle = handler(async (events, tx: Tx) => {
      if (events.some(({ key }) => key === unlucky) && (failures -= 1) >= 0) {
        throw Object.assign(new Error('away'), { code: '57P01' });
      }
      if (events.some(({ key }) => key === cursed)) throw new Error('a bug');
      await effects.handle(events as ReturnType<typeof arrival>[], tx);
    });
    const [before, after] = [arrival(), arrival()];
    await broker.send([asMessage(before), asMessage(arrival(unlucky)), asMessage(arrival(cursed)), asMessage(after)]);

    consume('spec-fickle', [fickle]);
    await until(async () => (await parkedOf(cursed)).length > 0);
    await end();

    expect(await effectsOf(unlucky)).toEqual([1]);
    expect(await effectsOf(after.key)).toEqual([1]);
    expect(await parkedOf(cursed)).toEqual(['INTERNAL']);
  });

  it('forgets events only long after no topic can bring them back', async () => {
    const intake = new Intake(rig.work, { consumer: 'spec-old', handlers: [writes], keepsPeople: true });
    await rig.stored.see(
      `insert into inbox (event_id, consumer, received_at)
       select gen_random_uuid(), 'spec-old', now() - make_interval(days => days) from unnest(array[1, 59, 61, 90]) as days`,
    );

    expect(await new Forgetter(intake).forgetOld()).toBe(2);

    expect(await rig.stored.see(`select 1 from inbox where consumer = 'spec-old'`)).toHaveLength(2);
  });

  it('knows how far it has come, and nothing while it is not reading', async () => {
    const consumer = consume('spec-far');
    expect(await consumer.progress()).toBeUndefined();
    await end();
    const stays = async () => (await consumer.progress())?.find(({ topic }) => topic === STAYS);
    await until(async () => (await stays())?.next === (await stays())?.end);
    expect((await stays())?.end).toBeGreaterThan(0n);

    await consumer.stop();
    await broker.send([asMessage(arrival())]);

    expect(await consumer.progress()).toBeUndefined();
    const [left] = await broker.progressOf({ id: 'junction-spec-far', topics: [STAYS] });
    expect(left && left.end - left.next).toBe(1n);
    const [nobody] = await broker.progressOf({ id: 'junction-nobody', topics: [STAYS] });
    expect(nobody).toMatchObject({ next: 0n, end: left?.end });
  });

  it('goes on where it stopped, without asking for what is done', async () => {
    const first = consume('spec-once');
    await end();
    await first.stop();
    const missed = arrival();
    await broker.send([asMessage(missed)]);

    let heard = 0;
    consume('spec-once', [
      handler((events, tx) => {
        heard += events.length;
        return writes.handle(events, tx);
      }),
    ]);
    await until(async () => (await effectsOf(missed.key)).length > 0);

    expect(heard).toBe(1);
  });
});
