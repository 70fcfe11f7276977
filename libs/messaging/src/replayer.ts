import { setTimeout as wait } from 'node:timers/promises';
import { Actor } from '@junction/auth';
import { type Reads, statement, type Tx } from '@junction/persistence';
import { log, noteParkedEvents } from '@junction/telemetry';
import { type Arrived, arrivedOf } from './delivered.js';
import type { Intake } from './intake.js';
import { parkingReason } from './reaction.js';

/** The reason an operator gives a parked event to have it tried again. */
export const REPLAY_ASKED = 'REPLAY_ASKED';

/** First of each key that may go on: asked for by an operator, or left behind by one that was discarded or replayed. */
const READY = statement(
  'parked_ready',
  `select topic, key from (
     select distinct on (topic, key) topic, key, behind, reason from parked
      where consumer = $1 order by topic, key, number
   ) as first where behind or reason = '${REPLAY_ASKED}' limit 100`,
);

const FIRST = statement(
  'parked_first',
  `select number, event_id, event ->> 'value' as value, headers, behind or reason = '${REPLAY_ASKED}' as ready
     from parked where consumer = $1 and topic = $2 and key = $3 and hashtextextended(key, 0) = hashtextextended($3, 0)
    order by number limit 1`,
);

const RELEASE = statement('parked_release', 'delete from parked where number = $1');

const REFUSE = statement('parked_refuse', 'update parked set reason = $2, behind = false where number = $1');

const COUNT = statement('parked_count', 'select count(*)::int as count from parked where consumer = $1');

interface FirstParked {
  readonly number: number;
  readonly event_id: string;
  readonly value: string | null;
  readonly headers: Record<string, string>;
  readonly ready: boolean;
}

const POLL_MS = 1000;

/**
 * Takes in parked events again, first to last of a key, once an operator has asked for it. One that fails again stays
 * where it is with its new reason, and what is behind it with it.
 */
export class Replayer {
  private readonly stopping = new AbortController();
  private polling: Promise<void> = Promise.resolve();
  private failures = 0;

  constructor(
    private readonly intake: Intake,
    private readonly reads: Reads,
  ) {}

  start(): void {
    this.polling = this.keepPolling();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.polling;
  }

  /** Replays whatever is ready now. */
  async replayReady(): Promise<void> {
    const { consumer } = this.intake;
    const ready = await this.reads.as(Actor.job(consumer), { view: 'parked_events' }, async (read) => {
      const counted = await read.one<{ count: number }>(COUNT, [consumer]);
      noteParkedEvents(consumer, counted?.count ?? 0);
      return counted?.count ? read.rows<{ topic: string; key: string }>(READY, [consumer]) : [];
    });
    for (const { topic, key } of ready) await this.replayKey(topic, key);
    if (ready.length === 0) this.failures = 0;
  }

  /** One key that can't be replayed now leaves the others to go on. */
  private async replayKey(topic: string, key: string): Promise<void> {
    try {
      while (await this.replayFirst(topic, key)) continue;
    } catch (error) {
      this.noteFailure(topic, error);
    }
  }

  /** Said the first time, and then every minute or so. */
  private noteFailure(topic: string, error: unknown): void {
    this.failures += 1;
    if (this.failures % 60 !== 1) return;
    log.warn('batch failed', { consumer: this.intake.consumer, topic, attempt: this.failures, error });
  }

  private async keepPolling(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.replayReady().catch((error: unknown) => log.debug('batch failed', { error }));
      await wait(POLL_MS, undefined, { signal: this.stopping.signal }).catch(() => {});
    }
  }

  /** True if the first of the key could be taken in, so that the next one may be tried. */
  private async replayFirst(topic: string, key: string): Promise<boolean> {
    let tried: FirstParked | undefined;
    try {
      return await this.intake.run([key], async (tx) => {
        tried = await this.firstOf(tx, topic, key);
        if (!tried?.ready) return false;
        const event = this.read(topic, key, tried);
        if (event?.fault !== undefined) return await this.refuse(tx, tried, event.fault);
        await this.intake.handle(tx, event ? [event] : []);
        await tx.rows(RELEASE, [tried.number]);
        log.info('event replayed', { consumer: this.intake.consumer, topic, eventId: tried.event_id });
        return true;
      });
    } catch (error) {
      const reason = parkingReason(error);
      if (!tried || reason === undefined) throw error;
      const { number } = tried;
      return this.intake.run([key], (tx) => this.refuse(tx, { number }, reason));
    }
  }

  private async firstOf(tx: Tx, topic: string, key: string): Promise<FirstParked | undefined> {
    const [first] = await tx.rows<FirstParked & Record<string, unknown>>(FIRST, [this.intake.consumer, topic, key]);
    return first;
  }

  private read(topic: string, key: string, { event_id, value, headers }: FirstParked): Arrived | undefined {
    const read = arrivedOf({ topic, partition: 0, offset: '0', key, value, headers }, this.intake.types);
    return read && { ...read, id: event_id };
  }

  private async refuse(tx: Tx, { number }: { number: number }, reason: string): Promise<false> {
    await tx.rows(REFUSE, [number, reason]);
    return false;
  }
}
