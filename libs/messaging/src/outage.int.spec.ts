import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StayArrivedV1 } from '@junction/contracts';
import type { KafkaConfig } from 'kafkajs';
import { arrival, Effects, Rig, STAYS, TOPICS, until } from '../fixtures/rig.js';
import { Consumer } from './consumer.js';
import { Intake } from './intake.js';
import { Relay } from './relay.js';

let rig: Rig;
let consumer: Consumer;
let relay: Relay;

/** Connections to the broker that a spec can cut and refuse. */
class Cable {
  private readonly sockets = new Set<Socket>();
  private isCut = false;

  readonly socketFactory: KafkaConfig['socketFactory'] = ({ host, port, onConnect }) => {
    const socket = connect({ host, port }, onConnect);
    this.sockets.add(socket);
    if (this.isCut) process.nextTick(() => socket.destroy(new Error('cut')));
    return socket;
  };

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy(new Error('cut'));
    this.sockets.clear();
  }

  join(): void {
    this.isCut = false;
  }
}

const cable = new Cable();
const effects = new Effects();
const writes = {
  types: new Set([StayArrivedV1.type]),
  topics: new Set([STAYS]),
  handle: effects.handle.bind(effects) as never,
};

beforeEach(async () => {
  rig = await Rig.open();
  await rig.broker().ensureTopics(TOPICS);
  const broker = rig.broker(cable.socketFactory);
  relay = new Relay(broker, { service: 'cases', databaseUrl: rig.stored.url });
  rig.database.afterCommit(({ shards }) => relay.wake(shards));
  consumer = new Consumer(broker, new Intake(rig.work, { consumer: 'spec', handlers: [writes], keepsPeople: true }));
  relay.start();
  consumer.start();
});

afterEach(async () => {
  await Promise.all([relay.stop(), consumer.stop()]);
  await rig.close();
});

const arrived = async (): Promise<string[]> => (await rig.effects()).map(({ event_id }) => event_id);

describe('while the broker is away', () => {
  it('facts wait, and arrive once and in order by themselves when it is back', async () => {
    const person = randomUUID();
    const before = arrival(person, 1);
    const meanwhile = [2, 3].map((version) => arrival(person, version));
    const after = arrival(person, 4);
    await rig.announce([before]);
    await until(async () => (await arrived()).length === 1);

    cable.cut();
    await rig.announce(meanwhile);
    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect(await arrived()).toEqual([before.id]);
    expect(relay.isWorking()).toBe(false);
    cable.join();
    await until(async () => (await arrived()).length === 3, 8000);
    await rig.announce([after]);
    await until(async () => (await arrived()).length === 4, 8000);

    expect(await arrived()).toEqual([before, ...meanwhile, after].map(({ id }) => id));
  }, 40_000);
});

describe('when PostgreSQL ends every connection', () => {
  it('relay and consumer get new ones and go on', async () => {
    await rig.announce([arrival()]);
    await until(async () => (await arrived()).length === 1);

    await rig.stored.see(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await until(() =>
      rig.announce([arrival()]).then(
        () => true,
        () => false,
      ),
    );

    await until(async () => (await arrived()).length === 2);
    expect(await rig.parked()).toEqual([]);
  });
});
