import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Actor } from '@junction/auth';
import { StayArrivedV1 } from '@junction/contracts';
import { PersistenceModule, type Tx, UnitOfWork } from '@junction/persistence';
import { NORTH } from '@junction/testing';
import { Injectable, type INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { arrival, Effects, Rig, TOPICS, until } from '../fixtures/rig.js';
import { Consumes } from './consumes.js';
import type { Delivered } from './delivered.js';
import { Hearing } from './hearing.js';
import { LiveChanges, type SaidChange } from './live-changes.js';
import { MessagingModule } from './messaging.module.js';

@Injectable()
class OnStayArrived {
  private readonly effects = new Effects();

  @Consumes(StayArrivedV1)
  handle(events: readonly Delivered<typeof StayArrivedV1>[], tx: Tx): Promise<void> {
    tx.changed({ view: 'board', id: NORTH, ldServiceIds: [NORTH] });
    return this.effects.handle(events as ReturnType<typeof arrival>[], tx);
  }
}

let rig: Rig;
let app: INestApplicationContext;

beforeAll(async () => {
  rig = await Rig.open();
  await rig.broker().ensureTopics(TOPICS);
  const url = rig.stored.url;
  const module = await Test.createTestingModule({
    imports: [
      PersistenceModule.forService(() => ({ url, entities: [], hashKey: Buffer.alloc(32) })),
      MessagingModule.forService(() => ({ service: 'cases', databaseUrl: url, kafka: rig.reach() })),
    ],
    providers: [OnStayArrived],
  }).compile();
  app = await module.init();
});

afterAll(() => rig.close());

const announce = (one: ReturnType<typeof arrival>): Promise<void> =>
  app.get(UnitOfWork).run({ actor: Actor.job('spec'), verb: 'announce', about: [one.key] }, (tx) => {
    tx.announce(one);
    return Promise.resolve();
  });

const hasArrived = (one: ReturnType<typeof arrival>) => async (): Promise<boolean> =>
  (await rig.effects()).some(({ event_id }) => event_id === one.id);

describe('a service with messaging', () => {
  it('has what one verb announces take effect where it is consumed, within moments', async () => {
    const warm = arrival();
    await announce(warm);
    await until(hasArrived(warm));
    const facts = Array.from({ length: 20 }, () => arrival());

    const waits: number[] = [];
    for (const one of facts) {
      const begun = performance.now();
      await announce(one);
      await until(hasArrived(one));
      waits.push(performance.now() - begun);
    }

    expect(waits.sort((left, right) => left - right)[10]).toBeLessThan(250);
  });

  it('knows since when it has heard everything', async () => {
    await announce(arrival());

    await until(async () => (await app.get(Hearing).caughtUpSince()) !== undefined);

    expect((await app.get(Hearing).caughtUpSince())?.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('tells every gateway that a view changed, after the effect', async () => {
    const heard: SaidChange[] = [];
    const gateway = new LiveChanges(rig.broker());
    const reading = gateway.listen((change) => heard.push(change));
    await until(() => reading.isJoined());

    await until(async () => {
      await announce(arrival(randomUUID()));
      return heard.length > 0;
    });

    expect(heard[0]).toEqual({ view: 'board', id: NORTH, ldServiceIds: [NORTH], at: expect.any(String) });
    await reading.stop();
  });

  it('stops within three seconds, with nothing half done', async () => {
    const facts = Array.from({ length: 30 }, () => arrival());
    for (const one of facts) await announce(one);

    const begun = performance.now();
    await app.close();

    expect(performance.now() - begun).toBeLessThan(3000);
    const effects = new Set((await rig.effects()).map(({ event_id }) => event_id));
    const inbox = await rig.stored.see<{ event_id: string }>('select event_id from inbox');
    expect(new Set(inbox.map(({ event_id }) => event_id))).toEqual(effects);
  });
});
