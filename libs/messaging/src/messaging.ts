import { setTimeout as wait } from 'node:timers/promises';
import { FACT_TOPICS, LIVE_TOPIC } from '@junction/contracts';
import type { Database, Reads, UnitOfWork } from '@junction/persistence';
import { log, registerWords } from '@junction/telemetry';
import type { Broker, Progress } from './broker.js';
import { Consumer } from './consumer.js';
import type { Handler } from './consumes.js';
import { Forgetter } from './forgetter.js';
import { Intake } from './intake.js';
import type { LiveChanges } from './live-changes.js';
import { Relay } from './relay.js';
import { Replayer } from './replayer.js';

/** What a service says of its messaging. */
export interface MessagingOptions {
  readonly service: string;
  /** The service's own database, for the relay's connections. */
  readonly databaseUrl: string;
  /** Whether the service keeps rows under a person's id; see `IntakeOptions`. Default true. */
  readonly keepsPeople?: boolean;
}

/** What messaging works with: each is somebody else's. */
export interface Around {
  readonly broker: Broker;
  readonly live: LiveChanges;
  readonly database: Database;
  readonly work: UnitOfWork;
  readonly reads: Reads;
}

const PAUSE_MS = 1000;

/** A service's side of messaging, whole: it publishes what is announced and takes in what it has handlers for. */
export class Messaging {
  private readonly relay: Relay;
  private readonly intake: Intake;
  private readonly consumer: Consumer;
  private readonly replayer: Replayer;
  private readonly forgetter: Forgetter;
  private readonly stopping = new AbortController();
  private starting: Promise<void> = Promise.resolve();

  constructor(
    private readonly around: Around,
    { service, databaseUrl, keepsPeople = true }: MessagingOptions,
    handlers: readonly Handler[],
  ) {
    registerWords('consumer', [service]);
    this.relay = new Relay(around.broker, { service, databaseUrl });
    this.intake = new Intake(around.work, { consumer: service, handlers, keepsPeople });
    this.consumer = new Consumer(around.broker, this.intake);
    this.replayer = new Replayer(this.intake, around.reads);
    this.forgetter = new Forgetter(this.intake);
  }

  /** Returns at once: a service serves while Kafka is away, and catches up when it comes. */
  start(): void {
    this.around.database.afterCommit(({ shards, changes }) => {
      this.relay.wake(shards);
      this.around.live.say(changes);
    });
    this.relay.start();
    if (this.intake.types.size > 0) {
      this.replayer.start();
      this.forgetter.start();
    }
    this.starting = this.join();
  }

  /** How far the service has come in what it hears; undefined while nothing can arrive. */
  progress(): Promise<readonly Progress[] | undefined> {
    return this.consumer.progress();
  }

  /** Finishes what is in hand and leaves. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.starting;
    await Promise.all([this.consumer, this.replayer, this.forgetter, this.relay].map((part) => part.stop()));
  }

  private async join(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.around.broker.ensureTopics([...FACT_TOPICS, LIVE_TOPIC]);
        if (!signal.aborted) this.consumer.start();
        return log.info('topics ensured');
      } catch (error) {
        log.debug('broker warning', { part: 'kafka', error });
        await wait(PAUSE_MS, undefined, { signal }).catch(() => {});
      }
    }
  }
}
