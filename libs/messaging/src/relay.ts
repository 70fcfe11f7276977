import { setTimeout as wait } from 'node:timers/promises';
import { beforeScrape, log, noteOutbox } from '@junction/telemetry';
import type { Broker } from './broker.js';
import { messageOf } from './cloud-event.js';
import { Outbox, type Waiting } from './outbox.js';

/** How a service's relay works; the defaults suit all of them. */
export interface RelayOptions {
  /** The service whose facts these are; named as their source. */
  readonly service: string;
  readonly databaseUrl: string;
  /** Shards published side by side. Default 4. */
  readonly workers?: number;
  /** Facts a transaction. Default 1,000. */
  readonly batchSize?: number;
  /** The safety net beside being woken after each commit. Default 500 ms. */
  readonly pollMs?: number;
  /** After so long without a sign of life the relay loses its shard. Default 15 s. */
  readonly holdMs?: number;
}

const PAUSE_MS_MIN = 50;
const PAUSE_MS_MAX = 1000;

/** How soon a shard that another relay holds is tried again: its holder may have looked just before our commit. */
const BUSY_MS = 50;
const STOP_MS = 2000;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Publishes a service's facts, each shard in the order of their numbers, and marks them once the broker has them. What
 * was published and not marked is published again with the same ids. While the broker is away it tries again quietly.
 */
export class Relay {
  private readonly outbox: Outbox;
  private readonly batchSize: number;
  private readonly workers: number;
  private readonly pollMs: number;
  private readonly sendMs: number;
  private readonly due = new Set<number>();
  private readonly busy = new Map<number, Promise<void>>();
  private readonly stopping = new AbortController();
  private polling: Promise<unknown> = Promise.resolve();
  private stopMeasuring: () => void = () => {};
  private isBehind = false;
  private pauseMs = 0;
  private pausedUntil = 0;

  constructor(
    private readonly broker: Broker,
    private readonly options: RelayOptions,
  ) {
    const { databaseUrl, workers = 4, batchSize = 1000, pollMs = 500, holdMs = 15_000 } = options;
    this.outbox = new Outbox({ databaseUrl, connectionsMax: workers + 1, holdMs });
    this.workers = workers;
    this.batchSize = batchSize;
    this.pollMs = pollMs;
    this.sendMs = Math.floor(holdMs * (2 / 3));
  }

  /** Begins to publish: at once what is waiting, then whatever it is woken for. */
  start(): void {
    this.polling = Promise.all([this.keepPolling(), this.keepMonthsAhead()]);
    this.stopMeasuring = beforeScrape(async () => {
      const { ageMs, waiting } = await this.outbox.backlog();
      noteOutbox(ageMs, waiting);
    });
  }

  /** Looks at these shards now; called by the process itself after each commit that announced something. */
  wake(shards: readonly number[]): void {
    for (const shard of shards) this.due.add(shard);
    this.fill();
  }

  /** False while facts can't be published. */
  isWorking(): boolean {
    return this.pauseMs === 0;
  }

  /** Finishes what is being published, as far as that is quick, and lets the shards go. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.stopMeasuring();
    await this.polling;
    await Promise.race([Promise.allSettled(this.busy.values()), wait(STOP_MS, undefined, { ref: false })]);
    await Promise.race([this.outbox.close(), wait(STOP_MS, undefined, { ref: false })]);
  }

  private async keepPolling(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.poll().catch((error: unknown) => this.noteFailure(error));
      await wait(this.pollMs, undefined, { signal: this.stopping.signal }).catch(() => {});
    }
  }

  /** Two years ahead, so a day on which it fails is none that is missed. */
  private async keepMonthsAhead(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.outbox.ensureMonths().catch((error: unknown) => log.warn('failure', { part: 'relay', error }));
      await wait(DAY_MS, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  private async poll(): Promise<void> {
    const shards = await this.outbox.waitingShards();
    if (shards.length === 0) this.noteSuccess();
    this.wake(shards);
  }

  /**
   * Sets a worker to all the shards that are due: under load facts then leave many at a time. A backlog has a worker
   * for each shard.
   */
  private fill(): void {
    if (this.stopping.signal.aborted || Date.now() < this.pausedUntil) return;
    const due = [...this.due].filter((shard) => !this.busy.has(shard));
    const groups = this.isBehind ? due.map((shard) => [shard]) : [due];
    for (const shards of groups) {
      if (shards.length === 0 || new Set(this.busy.values()).size >= (this.isBehind ? this.workers : 1)) return;
      this.work(shards);
    }
  }

  private work(shards: readonly number[]): void {
    for (const shard of shards) this.due.delete(shard);
    const work = this.drain(shards).finally(() => {
      for (const shard of shards) this.busy.delete(shard);
      this.fill();
    });
    for (const shard of shards) this.busy.set(shard, work);
  }

  private async drain(shards: readonly number[]): Promise<void> {
    try {
      const limit = Math.ceil(this.batchSize / shards.length);
      const { held, counts } = await this.outbox.publishNext(shards, limit, (facts) => this.publish(facts));
      if (counts.size > 0) this.noteSuccess();
      const full = held.filter((shard) => counts.get(shard) === limit);
      this.isBehind = full.length > 0;
      for (const shard of full) this.due.add(shard);
      const others = shards.filter((shard) => !held.includes(shard));
      if (others.length > 0) void this.tryAgainSoon(others);
    } catch (error) {
      for (const shard of shards) this.due.add(shard);
      this.noteFailure(error);
    }
  }

  /** Waits for the broker, but not beyond what the shard can be held for. What arrives later is a repeat. */
  private async publish(facts: readonly Waiting[]): Promise<void> {
    const messages = facts.map((fact) =>
      messageOf({
        ...fact,
        source: this.options.service,
        time: fact.happenedAt,
        traceparent: fact.traceparent ?? undefined,
      }),
    );
    const deadline = new AbortController();
    const late = wait(this.sendMs, undefined, { signal: deadline.signal }).then(
      () => Promise.reject(new Error('the broker took too long')),
      () => {},
    );
    await Promise.race([this.broker.send(messages), late]).finally(() => deadline.abort());
  }

  private async tryAgainSoon(shards: readonly number[]): Promise<void> {
    await wait(BUSY_MS, undefined, { ref: false });
    this.wake(shards);
  }

  private noteSuccess(): void {
    if (this.pauseMs > 0) log.info('part back', { part: 'relay', service: this.options.service });
    this.pauseMs = 0;
    this.pausedUntil = 0;
  }

  /** Said once an outage, however often it is tried. */
  private noteFailure(error: unknown): void {
    if (this.stopping.signal.aborted) return;
    if (this.pauseMs === 0) log.warn('relay failed', { part: 'relay', service: this.options.service, error });
    this.pauseMs = Math.min(PAUSE_MS_MAX, Math.max(PAUSE_MS_MIN, this.pauseMs * 2));
    this.pausedUntil = Date.now() + this.pauseMs;
    setTimeout(() => this.fill(), this.pauseMs).unref();
  }
}
