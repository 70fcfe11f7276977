import { setTimeout as wait } from 'node:timers/promises';
import { LIVE_TOPIC } from '@junction/contracts';
import { LiveChanges, type Broker, type Reading } from '@junction/messaging';
import type { PartHealth } from '@junction/telemetry';
import { LiveSource, type Hearer } from './live-source.js';

/** How often Kafka is looked at: pages learn this much later, at most, that they have to look by themselves. */
const LOOK_MS = 2_000;

/** A broker that takes longer to answer is taken to be away. */
const ANSWER_MS = 2_000;

/** Changes by way of Kafka: services say them after their commits, and each gateway reads the whole topic. */
export class KafkaLive extends LiveSource {
  readonly #stopping = new AbortController();
  #reading: Reading | undefined;
  #looking: Promise<void> | undefined;
  #joins = 0;
  #isThere = true;

  constructor(private readonly broker: Broker) {
    super();
  }

  /** A reading that goes on hears what was said meanwhile; one that had to begin anew begins at the newest change. */
  override listen(hearer: Hearer): void {
    const reading = new LiveChanges(this.broker).listen((change) => hearer.changed(change));
    this.#reading = reading;
    void this.broker.ensureTopics([LIVE_TOPIC]).catch(() => undefined);
    this.#looking = this.#keepLooking(reading, hearer);
  }

  override async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all([this.#looking, this.#reading?.stop()]);
    await this.broker.close();
  }

  override health(): Promise<PartHealth> {
    const isUp = this.#isThere && (this.#reading?.isJoined() ?? false);
    return Promise.resolve(isUp ? { up: true } : { up: false, why: 'not connected' });
  }

  async #keepLooking(reading: Reading, hearer: Hearer): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await wait(LOOK_MS, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted) this.#note((await this.#answers()) && reading.isJoined(), reading.timesJoined(), hearer);
    }
  }

  async #answers(): Promise<boolean> {
    const { signal } = this.#stopping;
    const late = wait(ANSWER_MS, false, { signal, ref: false }).catch(() => false);
    return Promise.race([
      this.broker.ping().then(
        () => true,
        () => false,
      ),
      late,
    ]);
  }

  #note(isThere: boolean, joins: number, hearer: Hearer): void {
    const isBack = isThere && !this.#isThere;
    const isAnew = joins > this.#joins && this.#joins > 0;
    if (!isThere && this.#isThere) hearer.lost();
    if (isBack || (isThere && isAnew)) hearer.missed();
    if (isThere) this.#joins = joins;
    this.#isThere = isThere;
  }
}
