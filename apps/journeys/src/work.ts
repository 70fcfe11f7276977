import type { BrowserContext } from 'playwright-core';
import { COURSES } from './courses.js';
import { eventually } from './platform.js';
import { Visit } from './visit.js';
import { Over, TRIES_FOR_MS, Worker } from './worker.js';

/** So many people a worker leaves waiting while they turn to others. */
const WAITING_MAX = 3;

/**
 * Several people at work at once, each with a few people to look after in turn: from arriving to closing, with what is
 * put off, taken back and marked as a mistake.
 */
export class Work {
  readonly #workers: readonly Worker[];
  readonly #visits: Visit[] = [];
  readonly #shifts: Promise<unknown>;

  /** @param contexts a worker for each; several may share a window. */
  constructor(
    contexts: readonly BrowserContext[],
    private readonly siteIds: readonly string[],
  ) {
    this.#workers = contexts.map((context) => new Worker(context));
    this.#shifts = Promise.all(this.#workers.map((worker, number) => this.#goOn(worker, number)));
  }

  /** Everybody about whom something was acknowledged. */
  get visits(): readonly Visit[] {
    return this.#visits.filter(({ personId }) => personId !== undefined);
  }
  /** Codes of what was refused: nothing they do may be. */
  get refused(): string[] {
    return this.#workers.flatMap(({ refused }) => refused);
  }
  /** How often somebody was told that something is done. */
  get done(): number {
    return this.#workers.reduce((sum, { done }) => sum + done, 0);
  }
  /** How often there was no clear answer. */
  get unclear(): number {
    return this.#workers.reduce((sum, { unclear }) => sum + unclear, 0);
  }

  /** Lets everybody finish the act that they are at. */
  async stop(): Promise<void> {
    for (const worker of this.#workers) worker.isWanted = false;
    await this.#shifts;
  }

  /** Waits until every worker has had a clear answer since: whatever was in the way is over. */
  async settled(): Promise<void> {
    const before = this.#workers.map(({ done }) => done);
    const haveGoneOn = (): boolean => this.#workers.every(({ done }, number) => done > (before[number] ?? 0) + 1);
    await eventually(() => Promise.resolve(this.refused.length > 0 || haveGoneOn()), Boolean, TRIES_FOR_MS);
  }

  /** Looks after somebody beside those whom all others look after. */
  async alsoVisit(about: (visit: Visit) => Promise<void>): Promise<Visit> {
    const worker = this.#workers[this.#visits.length % this.#workers.length];
    if (!worker) throw new Error('nobody is at work');
    const visit = this.#begin(worker);
    await about(visit);
    return visit;
  }

  async #goOn(worker: Worker, number: number): Promise<void> {
    const waiting: AsyncGenerator<void, void>[] = [];
    for (let turn = 0; worker.isWanted; turn += 1) {
      const course = COURSES[(number * 2 + turn) % COURSES.length];
      const siteId = this.siteIds[(number + turn) % this.siteIds.length];
      if (!course || !siteId) return;
      const begun = course(this.#begin(worker), siteId);
      if (await isToGoOn(begun)) waiting.push(begun);
      const oldest = waiting.length > WAITING_MAX ? waiting.shift() : undefined;
      if (oldest && (await isToGoOn(oldest))) waiting.push(oldest);
    }
  }

  #begin(worker: Worker): Visit {
    const visit = new Visit(worker);
    this.#visits.push(visit);
    return visit;
  }
}

/** Goes on with somebody as far as can be now; whether they are to be gone on with later. */
async function isToGoOn(course: AsyncGenerator<void, void>): Promise<boolean> {
  try {
    return !(await course.next()).done;
  } catch (error) {
    if (error instanceof Over) return false;
    throw error;
  }
}
