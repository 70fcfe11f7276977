import { LIVE_TOPIC } from '@junction/contracts';
import { LiveChanges, type Broker, type Reading } from '@junction/messaging';
import type { PartHealth } from '@junction/telemetry';
import { LiveSource, type Hearer } from './live-source.js';

/** How often the reading is looked at: a page that polls meanwhile is at most this much later than need be. */
const LOOK_MS = 500;

/** Changes by way of Kafka: services say them after their commits, and each gateway reads the whole topic. */
export class KafkaLive extends LiveSource {
  #reading: Reading | undefined;
  #timer: NodeJS.Timeout | undefined;
  #joins = 0;

  constructor(private readonly broker: Broker) {
    super();
  }

  /** Whoever joins again begins at the newest change, so what was said in between is missed. */
  override listen(hearer: Hearer): void {
    const reading = new LiveChanges(this.broker).listen((change) => hearer.changed(change));
    this.#reading = reading;
    this.#timer = setInterval(() => this.#look(reading, hearer), LOOK_MS);
    this.#timer.unref();
    void this.broker.ensureTopics([LIVE_TOPIC]).catch(() => undefined);
  }

  override async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#reading?.stop();
    await this.broker.close();
  }

  override health(): Promise<PartHealth> {
    return Promise.resolve(this.#reading?.isJoined() ? { up: true } : { up: false, why: 'not connected' });
  }

  #look(reading: Reading, hearer: Hearer): void {
    const joins = reading.timesJoined();
    if (joins > this.#joins && this.#joins > 0) hearer.missed();
    this.#joins = joins;
  }
}
