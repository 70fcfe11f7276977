import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { anInventedName } from './arrivals.js';
import { askGraph, type GraphAnswer } from './graph.js';

/** What somebody was told was done. */
export interface Acknowledged {
  readonly given: string;
  readonly stayId: string;
  /** Arrived: 1; seen: 2; left: 3. */
  version: number;
}

/** Longer than the longest fault of a journey. */
const TRIES_FOR_MS = 120_000;
const PAUSE_MS = 250;
const BETWEEN_ACTS_MS = 60;

interface StaySaid {
  readonly id: string;
  readonly version: number;
}

/**
 * Several people at work at once: each adds somebody, sees them, records that they have left, and begins again. Without
 * a clear answer they do as the portal does: the same act again, under the same key.
 */
export class Work {
  readonly acknowledged: Acknowledged[] = [];
  /** Codes of what was refused: nothing they do may be. */
  readonly refused: string[] = [];
  /** How often there was no clear answer. */
  unclear = 0;
  #isWanted = true;
  readonly #callers: readonly Promise<void>[];

  constructor(
    private readonly context: BrowserContext,
    private readonly siteId: string,
    callers = 4,
  ) {
    this.#callers = Array.from({ length: callers }, () => this.#goOn());
  }

  /** Lets everybody finish what they are at. */
  async stop(): Promise<void> {
    this.#isWanted = false;
    await Promise.all(this.#callers);
  }

  async #goOn(): Promise<void> {
    while (this.#isWanted) await this.#oneStay();
  }

  async #oneStay(): Promise<void> {
    const person = { ...anInventedName(), estimatedAge: 33 };
    const input = { siteId: this.siteId, person, arrivedAt: new Date().toISOString(), reason: 'NOT_KNOWN_YET' };
    const arrived = await this.#act('ArriveStay', 'arriveStay', input);
    if (!arrived) return;
    const done: Acknowledged = { given: person.given, stayId: arrived.id, version: arrived.version };
    this.acknowledged.push(done);
    for (const [operation, field, more] of [
      ['SeeStay', 'seeStay', {}],
      ['LeaveStay', 'leaveStay', { leftTo: 'HOME' }],
    ] as const) {
      if (!this.#isWanted) return;
      const said = await this.#act(operation, field, { stayId: done.stayId, version: done.version, ...more });
      if (!said) return;
      done.version = said.version;
    }
  }

  /** Does one thing, as often as it takes to know that it is done; undefined when it was refused. */
  async #act(operation: string, field: string, input: object): Promise<StaySaid | undefined> {
    const key = randomUUID();
    const until = Date.now() + TRIES_FOR_MS;
    for (;;) {
      const answer = await askGraph(this.context, operation, { input }, key).catch(() => undefined);
      const said = answer?.data?.[field] as StaySaid | null | undefined;
      await wait(said ? BETWEEN_ACTS_MS : PAUSE_MS);
      if (said) return said;
      if (isRefusal(answer) || Date.now() > until) {
        this.refused.push(`${operation}: ${answer?.codes.join(', ') ?? 'no answer'}`);
        return undefined;
      }
      this.unclear += 1;
    }
  }
}

const isRefusal = (answer: GraphAnswer | undefined): boolean =>
  answer !== undefined && answer.codes.some((code) => code !== 'PART_UNAVAILABLE');
