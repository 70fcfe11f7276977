import { setTimeout as wait } from 'node:timers/promises';
import { statement } from '@junction/persistence';
import { log } from '@junction/telemetry';
import type { Intake } from './intake.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Four times as long as any topic keeps an event, so that nothing comes back after it is forgotten. */
const REMEMBERED_DAYS = 60;

const PIECE = 10_000;

const FORGET = statement(
  'inbox_forget',
  `with old as (
     delete from inbox where ctid in (select ctid from inbox where consumer = $1 and received_at < $2 limit ${PIECE})
     returning 1
   ) select count(*)::int as count from old`,
);

/** Forgets, once a day and a piece at a time, events that no topic can deliver any more. */
export class Forgetter {
  private readonly stopping = new AbortController();
  private working: Promise<void> = Promise.resolve();

  constructor(private readonly intake: Intake) {}

  start(): void {
    this.working = this.keepForgetting();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.working;
  }

  /** @returns how many events were forgotten. */
  async forgetOld(): Promise<number> {
    let forgotten = 0;
    for (let count = PIECE; count === PIECE && !this.stopping.signal.aborted; forgotten += count) {
      count = await this.intake.run([], async (tx) => {
        const before = new Date(tx.at.getTime() - REMEMBERED_DAYS * DAY_MS);
        const [row] = await tx.rows<{ count: number }>(FORGET, [this.intake.consumer, before]);
        return row?.count ?? 0;
      });
    }
    return forgotten;
  }

  private async keepForgetting(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.forgetOld().catch((error: unknown) => log.warn('failure', { error }));
      await wait(DAY_MS, undefined, { signal: this.stopping.signal, ref: false }).catch(() => {});
    }
  }
}
