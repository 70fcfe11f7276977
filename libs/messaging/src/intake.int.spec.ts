import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StayArrivedV1 } from '@junction/contracts';
import { configureLog } from '@junction/telemetry';
import { arrival, asMessage, Effects, Rig, STAYS } from '../fixtures/rig.js';
import type { Arrived } from './delivered.js';
import { Intake } from './intake.js';

let rig: Rig;
let intake: Intake;

beforeAll(async () => {
  rig = await Rig.open();
  const effects = new Effects();
  const handler = {
    types: new Set([StayArrivedV1.type]),
    topics: new Set([STAYS]),
    handle: effects.handle.bind(effects) as never,
  };
  intake = new Intake(rig.work, { consumer: 'spec', handlers: [handler], keepsPeople: true });
});

afterAll(() => rig.close());

const arrived = (key: string = randomUUID()): Arrived => {
  const one = arrival(key);
  const { topic, value, headers } = asMessage(one);
  return { id: one.id, topic, key, message: { value, headers }, event: one };
};

const parkedOf = (key: string) =>
  rig.stored.see(`select reason, event ->> 'value' as value, headers from parked where key = $1 order by number`, [
    key,
  ]);

describe('an event that cannot be handled', () => {
  it('is parked under whatever key it has, with what follows', async () => {
    const key = randomBytes(4000).toString('hex');
    const [well, stray] = [arrived(), { ...arrived(), key, fault: 'EVENT_UNDER_WRONG_KEY' }];

    await intake.take([stray, well]);
    await intake.take([{ ...arrived(), key }]);

    expect(await parkedOf(key)).toMatchObject([{ reason: 'EVENT_UNDER_WRONG_KEY' }, { reason: 'BEHIND_PARKED' }]);
    expect((await rig.effects()).map(({ event_id }) => event_id)).toEqual([well.id]);
  });

  it('is parked bare where the database will not have it as it came', async () => {
    const [ill, well] = [arrived(), arrived()];
    const message = { value: 'hello', headers: { 'na\0me': 'x' } };

    await intake.take([{ ...ill, message, fault: 'EVENT_NOT_CLOUDEVENTS_1' }, arrived(ill.key), well]);

    expect(await parkedOf(ill.key)).toMatchObject([
      { reason: 'DATABASE_22P05', value: '68656c6c6f', headers: {} },
      { reason: 'BEHIND_PARKED' },
    ]);
    expect((await rig.effects()).map(({ event_id }) => event_id)).toContain(well.id);
  });
});

describe('what has been taken in', () => {
  const LOGGED = '4bf92f3577b34da6a3ce929d0e0e4736';
  const traced = (traceId: string): Arrived => ({ ...arrived(), traceparent: `00-${traceId}-00f067aa0ba902b7-01` });
  const said = async (events: readonly Arrived[]): Promise<Record<string, unknown>[]> => {
    const lines: string[] = [];
    const destination = { write: (line: string) => void lines.push(line) };
    configureLog({ service: 'reporting', level: 'info', destination });
    await intake.take(events);
    configureLog({ service: 'reporting', level: 'silent' });
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  it('is one line of the log, in the trace that caused it', async () => {
    expect(await said([traced(LOGGED)])).toMatchObject([
      { msg: 'events applied', topic: STAYS, events: 1, traceId: LOGGED, traceIds: LOGGED },
    ]);
  });

  it('names every trace of a batch, each once, in whatever form it came', async () => {
    const other = randomBytes(16).toString('hex');
    const strange = { ...arrived(), traceparent: 'Rosa INVENTED' };

    const [line] = await said([traced(LOGGED), traced(other), traced(LOGGED), arrived(), strange]);

    expect(line).toMatchObject({ events: 5, traceIds: `${LOGGED} ${other}` });
  });

  it('is not said again of what was heard before', async () => {
    const event = traced(LOGGED);
    await intake.take([event]);

    expect(await said([event])).toEqual([]);
  });
});
