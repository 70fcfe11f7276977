import { Actor } from '@junction/auth';
import { statement, type Tx, type UnitOfWork } from '@junction/persistence';
import { countEvents, log, parseTraceparent, runWithTrace } from '@junction/telemetry';
import type { Handler } from './consumes.js';
import type { Arrived, Delivered } from './delivered.js';
import { remember, withoutRepeats } from './inbox.js';
import { bareOf, blockedKeys, park, sortOut } from './parked.js';
import { isRefusedAsGiven, parkingReason, reactionTo } from './reaction.js';

/** What an intake takes events in for. */
export interface IntakeOptions {
  /** The consumer's name in inbox and parked: its service's. */
  readonly consumer: string;
  readonly handlers: readonly Handler[];
  /**
   * False for a service that keeps nothing under a person's id: keys are locked all the same, but the audit, which
   * nobody can erase, doesn't learn whom the events were about. Its handlers announce nothing about people.
   */
  readonly keepsPeople: boolean;
}

const LOCK = statement('intake_lock', 'select lock_people($1)');

/**
 * Takes events in: inbox and effects of a batch in one transaction, each event once. An event that can never be handled
 * is parked, with everything later under its key; the others go on.
 */
export class Intake {
  readonly consumer: string;
  readonly types: ReadonlySet<string>;
  readonly topics: readonly string[];

  constructor(
    private readonly work: UnitOfWork,
    private readonly options: IntakeOptions,
  ) {
    this.consumer = options.consumer;
    this.types = new Set(options.handlers.flatMap(({ types }) => [...types]));
    this.topics = [...new Set(options.handlers.flatMap(({ topics }) => [...topics]))];
  }

  /**
   * Takes in a batch. When a rule or a constraint refuses it, halves of it are tried, the left one first so that keys
   * keep their order, until the event at fault stands alone and is parked.
   *
   * @throws whatever may pass by itself, or is in doubt; nothing of the refused part has had an effect then.
   */
  async take(arrived: readonly Arrived[]): Promise<void> {
    await this.attempt(withoutRepeats(arrived), (error) => {
      const reaction = reactionTo(error);
      return reaction.kind === 'park' ? reaction.reason : undefined;
    });
  }

  /** The same for a batch that fails again and again for no known reason: what fails alone is parked as `INTERNAL`. */
  async takeApart(arrived: readonly Arrived[]): Promise<void> {
    await this.attempt(withoutRepeats(arrived), parkingReason);
  }

  /** Runs something with keys locked, as a job of this consumer. In it `handle` may be called. */
  run<T>(keys: readonly string[], job: (tx: Tx) => Promise<T>): Promise<T> {
    const actor = Actor.job(this.consumer);
    if (this.options.keepsPeople) return this.work.run({ actor, verb: 'take_in_events', about: keys }, job);
    return this.work.run({ actor, verb: 'take_in_events', about: [] }, async (tx) => {
      await tx.rows(LOCK, [keys]);
      return job(tx);
    });
  }

  /** Has the handlers work on those of the events that haven't been heard before; returns these. */
  async handle(tx: Tx, events: readonly Arrived[]): Promise<readonly Arrived[]> {
    const fresh = await remember(tx, this.consumer, events);
    const done = events.filter(({ id, event }) => event && fresh.has(id));
    const delivered = done.flatMap(({ event }) => event ?? []);
    for (const handler of this.options.handlers) {
      const own: readonly Delivered[] = delivered.filter(({ type }) => handler.types.has(type));
      if (own.length > 0) await handler.handle(own, tx);
    }
    return done;
  }

  private async apply(events: readonly Arrived[]): Promise<void> {
    const keys = [...new Set(events.map(({ key }) => key))];
    const counts = await this.run(keys, async (tx) => {
      const { good, aside } = sortOut(events, await blockedKeys(tx, this.consumer, events));
      const parked = await park(tx, this.consumer, aside);
      const done = await this.handle(tx, good);
      return { done, parked, repeated: events.length - done.length - parked.length };
    });
    const topic = events[0]?.topic ?? '';
    if (counts.done.length > 0) this.say(topic, counts.done);
    countEvents(this.consumer, topic, 'done', counts.done.length);
    countEvents(this.consumer, topic, 'repeated', counts.repeated);
    countEvents(this.consumer, topic, 'parked', counts.parked.length);
    for (const { id, reason } of counts.parked) {
      log.error('event parked', { consumer: this.consumer, topic, eventId: id, code: reason });
    }
  }

  /** One line a batch, by which a trace can be followed from the browser to where it ends. */
  private say(topic: string, done: readonly Arrived[]): void {
    const traceIds = done.flatMap(({ traceparent }) => parseTraceparent(traceparent)?.traceId ?? []);
    log.info('events applied', { consumer: this.consumer, topic, events: done.length, traceIds });
  }

  /** `reasonOf`: under which reason an error sets an event aside, or undefined for one that must not. */
  private async attempt(events: readonly Arrived[], reasonOf: (error: unknown) => string | undefined): Promise<void> {
    const [first] = events;
    if (!first) return;
    try {
      await this.inTraceOf(events, () => this.apply(events));
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === undefined) throw error;
      if (events.length === 1) return this.inTraceOf(events, () => this.parkAlone({ ...first, fault: reason }));
      const middle = Math.ceil(events.length / 2);
      await this.attempt(events.slice(0, middle), reasonOf);
      await this.attempt(events.slice(middle), reasonOf);
    }
  }

  /** Parks an event whole, or bare where PostgreSQL won't keep it whole: nothing that came in may hold up the rest. */
  private async parkAlone(event: Arrived): Promise<void> {
    try {
      await this.apply([event]);
    } catch (error) {
      if (!isRefusedAsGiven(error)) throw error;
      await this.apply([bareOf(event)]);
    }
  }

  /** What a single event causes goes on in its trace; a mixed batch is a trace of its own. */
  private inTraceOf<T>(events: readonly Arrived[], job: () => Promise<T>): Promise<T> {
    const traces = new Set(events.map(({ traceparent }) => traceparent));
    return runWithTrace(traces.size === 1 ? [...traces][0] : undefined, job);
  }
}
