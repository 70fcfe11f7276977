import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '@junction/persistence';
import type { Progress } from './broker.js';

/** How far a group had come at one look, and since when it hasn't been behind. */
interface Look {
  readonly at: Date;
  readonly ends: ReadonlyMap<string, bigint>;
  readonly since: Date | undefined;
}

/** A broker that takes longer to answer counts as away. */
const ANSWER_MS = 1500;

/** What was seen longer ago says nothing about the time since. */
const LOOKS_APART_MS_MAX = 60_000;

const nameOf = ({ topic, partition }: Progress): string => `${topic} ${partition}`;

/** Tells whether a service has heard what others have said; for what must not be decided on half of the facts. */
export class Hearing {
  private last: Look | undefined;

  /** @param ask how far the service's group has come; undefined while it isn't reading. */
  constructor(
    private readonly ask: () => Promise<readonly Progress[] | undefined>,
    private readonly clock: Clock,
  ) {}

  /**
   * Looks. Where events never stop there is always one under way: what had been sent by the look before must be done,
   * and looks must not be more than a minute apart.
   *
   * @returns since when every look has found everything done; undefined while something isn't, or while nobody knows.
   */
  async caughtUpSince(): Promise<Date | undefined> {
    const progress = await this.progress();
    const at = this.clock.now();
    const before = this.last && at.getTime() - this.last.at.getTime() <= LOOKS_APART_MS_MAX ? this.last : undefined;
    this.last = progress && lookAt(progress, before, at);
    return this.last?.since;
  }

  private async progress(): Promise<readonly Progress[] | undefined> {
    const answer = this.ask().catch(() => undefined);
    return Promise.race([answer, wait(ANSWER_MS, undefined, { ref: false })]);
  }
}

function lookAt(progress: readonly Progress[], before: Look | undefined, at: Date): Look {
  const isDone = progress.every((one) => one.next >= one.end || one.next >= (before?.ends.get(nameOf(one)) ?? one.end));
  const ends = new Map(progress.map((one) => [nameOf(one), one.end]));
  return { at, ends, since: isDone ? (before?.since ?? at) : undefined };
}
