import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { operationOf, type Act } from './acts.js';
import { askGraph, type GraphAnswer } from './graph.js';
import type { Hands, Said, ToDo } from './visit.js';

/** Longer than the longest fault of a journey. */
export const TRIES_FOR_MS = 300_000;
const PAUSE_MS = 250;
const BETWEEN_ACTS_MS = 60;

/** Nobody goes on: work has stopped, or was refused. */
export class Over extends Error {}

/** Somebody at work. Without a clear answer they do as the portal does: the same act again, under the same key. */
export class Worker implements Hands {
  /** Codes of what was refused: nothing they do may be. */
  readonly refused: string[] = [];
  /** How often they were told that something is done. */
  done = 0;
  /** How often there was no clear answer. */
  unclear = 0;
  isWanted = true;

  constructor(private readonly context: BrowserContext) {}

  async does(act: Act, makeInput: () => object): Promise<Said> {
    for (;;) {
      const input = makeInput();
      const answer = await this.#untilClear(operationOf(act), { input });
      const said = answer?.data?.['said'] as Said | null | undefined;
      if (said) {
        this.done += 1;
        return said;
      }
      // Refused, so not done: by the time that it could be asked, the instant that it names was past.
      if (answer?.codes[0] === 'INPUT_INVALID' && isPast(input)) continue;
      this.refused.push(`${act}: ${answer?.codes.join(', ') ?? 'no answer'}`);
      throw new Over();
    }
  }

  async workOf(caseId: string): Promise<readonly ToDo[]> {
    const answer = await this.#untilClear('WorkOfCase', { id: caseId });
    return (answer?.data?.['case'] as { workItems: readonly ToDo[] } | null | undefined)?.workItems ?? [];
  }

  /** Asks as often as it takes to know; undefined when nobody ever said. */
  async #untilClear(operation: string, variables: object): Promise<GraphAnswer | undefined> {
    if (!this.isWanted) throw new Over();
    const key = randomUUID();
    const until = Date.now() + TRIES_FOR_MS;
    for (;;) {
      const answer = await askGraph(this.context, operation, variables, key).catch(() => undefined);
      if (answer && isClear(answer)) {
        await wait(BETWEEN_ACTS_MS);
        return answer;
      }
      if (Date.now() > until) return answer;
      this.unclear += 1;
      await wait(PAUSE_MS);
    }
  }
}

const isClear = ({ data, codes }: GraphAnswer): boolean =>
  codes.some((code) => code !== 'PART_UNAVAILABLE') || Object.values(data ?? {}).some((said) => said !== null);

/** Whether somebody is to be tried again at an instant that is over. */
function isPast(input: object): boolean {
  const tryAgainAt = /"tryAgainAt":"([^"]+)"/.exec(JSON.stringify(input))?.[1];
  return tryAgainAt !== undefined && Date.parse(tryAgainAt) <= Date.now();
}
