import { setTimeout as wait } from 'node:timers/promises';
import { countEvents, log, noteConsumerLag } from '@junction/telemetry';
import type { Batch, Broker, Group, Incoming, Progress, Reading } from './broker.js';
import { type Arrived, arrivedOf } from './delivered.js';
import type { Intake } from './intake.js';
import { reactionTo } from './reaction.js';

/** Events a transaction: few enough for the locks of as many people. */
const EVENTS_MAX = 500;

/** Partitions worked on side by side: one verb's facts are in several, and the next are fetched when all are done. */
const CONCURRENCY = 4;

const PAUSE_MS_MIN = 50;
const PAUSE_MS_MAX = 1000;

/** How often a failure for no known reason is tried again before events are tried one by one. */
const DOUBTS_MAX = 5;

/**
 * Reads the topics of a service's handlers and has their events taken in. The broker is told that events are done only
 * after the database has committed them; what comes again is dropped by the inbox.
 */
export class Consumer {
  private reading: Reading | undefined;
  private readonly waiting = new Map<string, Map<number, number>>();

  constructor(
    private readonly broker: Broker,
    private readonly intake: Intake,
  ) {}

  /** Begins to read; a broker that is away is waited for. */
  start(): void {
    if (this.intake.topics.length === 0 || this.reading) return;
    this.reading = this.broker.readAsGroup(this.group, (batch) => this.takeBatch(batch));
  }

  /** Whether events can arrive now; true for a service that consumes none. */
  isReading(): boolean {
    return this.intake.topics.length === 0 || (this.reading?.isJoined() ?? false);
  }

  /** How far it has come, as the broker knows; undefined while no event can arrive. */
  async progress(): Promise<readonly Progress[] | undefined> {
    return this.reading?.isJoined() ? this.broker.progressOf(this.group) : undefined;
  }

  /** Finishes the transaction in hand and leaves the group, so that another takes over at once. */
  async stop(): Promise<void> {
    await this.reading?.stop();
    this.reading = undefined;
  }

  private get group(): Group {
    const { consumer, topics } = this.intake;
    return { id: `junction-${consumer}`, topics, concurrency: CONCURRENCY };
  }

  private async takeBatch(batch: Batch): Promise<void> {
    for (let start = 0; start < batch.messages.length; start += EVENTS_MAX) {
      const messages = batch.messages.slice(start, start + EVENTS_MAX);
      const last = messages.at(-1);
      if (!last || !(await this.takeUntilDone(batch, messages))) return;
      await batch.done(last);
      this.noteLag(batch, batch.messages.length - start - messages.length + batch.waiting);
    }
  }

  /** Tries until it is done, the reader stops or its partition has gone; false in the last two cases. */
  private async takeUntilDone(batch: Batch, messages: readonly Incoming[]): Promise<boolean> {
    const events = messages.flatMap((message) => arrivedOf(message, this.intake.types) ?? []);
    countEvents(this.intake.consumer, batch.topic, 'ignored', messages.length - events.length);
    for (let attempt = 1, doubts = 0, pauseMs = PAUSE_MS_MIN; !batch.isOver(); attempt += 1) {
      try {
        await this.take(events, doubts);
        return true;
      } catch (error) {
        if (reactionTo(error).kind === 'doubt') doubts += 1;
        this.noteFailure(batch, attempt, error);
      }
      await wait(pauseMs);
      pauseMs = Math.min(PAUSE_MS_MAX, pauseMs * 2);
      await batch.alive();
    }
    return false;
  }

  private take(events: readonly Arrived[], doubts: number): Promise<void> {
    return doubts < DOUBTS_MAX ? this.intake.take(events) : this.intake.takeApart(events);
  }

  /** Said the first time, and then every minute or so. */
  private noteFailure(batch: Batch, attempt: number, error: unknown): void {
    const { consumer } = this.intake;
    countEvents(consumer, batch.topic, 'failed', 1);
    if (attempt % 60 !== 1) return;
    log.error('batch failed', { consumer, topic: batch.topic, partition: batch.partition, attempt, error });
  }

  private noteLag(batch: Batch, waiting: number): void {
    const ofTopic = this.waiting.get(batch.topic) ?? new Map<number, number>();
    this.waiting.set(batch.topic, ofTopic.set(batch.partition, waiting));
    const sum = [...ofTopic.values()].reduce((total, one) => total + one, 0);
    noteConsumerLag(this.intake.consumer, batch.topic, sum);
  }
}
