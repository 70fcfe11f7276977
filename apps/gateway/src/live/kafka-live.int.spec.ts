import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIVE_TOPIC } from '@junction/contracts';
import { KafkaBroker, LiveChanges } from '@junction/messaging';
import { KafkaLive } from './kafka-live.js';
import type { Change, Hearer } from './live-source.js';

const NORTH = '11111111-1111-4111-8111-111111111111';
const brokers = (process.env['JUNCTION_KAFKA_BROKERS'] ?? '').split(',');
const prefix = `gateway_${process.pid}_${Date.now()}_`;

/** Who hears, and remembers. */
class Heard implements Hearer {
  readonly changes: Change[] = [];
  losses = 0;
  misses = 0;

  changed(change: Change): void {
    this.changes.push(change);
  }

  lost(): void {
    this.losses += 1;
  }

  missed(): void {
    this.misses += 1;
  }
}

/** A line to Kafka that can be cut, so that it stays cut until it is mended. */
class Line {
  readonly #sockets = new Set<Socket>();
  #isCut = false;

  readonly socketFactory = ({
    host,
    port,
    onConnect,
  }: {
    host: string;
    port: number;
    onConnect: () => void;
  }): Socket => {
    const socket = connect({ host, port: this.#isCut ? 1 : port }, onConnect);
    this.#sockets.add(socket);
    return socket;
  };

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.destroy(Object.assign(new Error('cut'), { code: 'ECONNRESET' }));
    this.#sockets.clear();
  }

  mend(): void {
    this.#isCut = false;
  }
}

const line = new Line();
const heard = new Heard();
const saying = new KafkaBroker({ brokers, clientId: 'a-service', prefix });
const changes = new LiveChanges(saying);
let live: KafkaLive;

beforeAll(async () => {
  await saying.ensureTopics([LIVE_TOPIC]);
  live = new KafkaLive(
    new KafkaBroker({
      brokers,
      clientId: 'a-gateway',
      prefix,
      sessionTimeoutMs: 6_000,
      socketFactory: line.socketFactory,
    }),
  );
  live.listen(heard);
  while (!(await live.health()).up) await wait(20);
}, 60_000);

afterAll(async () => {
  await live.stop();
  await saying.close();
}, 60_000);

/** Says the same until it is heard: the first fetch of a reader that has just joined may come a moment later. */
async function hears(id: string): Promise<void> {
  for (let tried = 0; tried < 200 && !heard.changes.some((change) => change.id === id); tried += 1) {
    changes.say([{ view: 'board', id, ldServiceIds: [NORTH] }]);
    await wait(100);
  }
  expect(heard.changes).toContainEqual(expect.objectContaining({ view: 'board', id, ldServiceIds: [NORTH] }));
}

describe('a gateway that listens to Kafka', () => {
  it('hears what services say, and does not say that it missed anything', async () => {
    await hears('a1');

    expect(heard.misses).toBe(0);
    expect(await live.health()).toEqual({ up: true });
  }, 60_000);

  it('says when Kafka is lost, and that something may have been missed once it is back', async () => {
    line.cut();
    await until(() => heard.losses > 0);
    expect(heard.misses).toBe(0);
    expect(await live.health()).toEqual({ up: false, why: 'not connected' });
    line.mend();

    await until(() => heard.misses > 0);
    expect(heard.losses).toBe(1);
    await hears('a2');
  }, 60_000);
});

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < 30_000 && !isSo(); waited += 50) await wait(50);
  expect(isSo()).toBe(true);
}
