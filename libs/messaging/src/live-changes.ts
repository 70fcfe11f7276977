import { setTimeout as wait } from 'node:timers/promises';
import { LIVE_TOPIC } from '@junction/contracts';
import type { LiveChange } from '@junction/persistence';
import { log } from '@junction/telemetry';
import { z } from 'zod';
import type { Broker, Incoming, Reading } from './broker.js';

/** A change as it is told to every gateway: which view, who may look at it, and since when. Ids only. */
export interface SaidChange extends LiveChange {
  /** UTC instant at which it was said. */
  readonly at: string;
}

const shape = z.strictObject({
  view: z.enum(['board', 'person', 'worklist', 'figures']),
  id: z.string().max(64),
  ldServiceIds: z.array(z.uuid()),
  at: z.iso.datetime(),
});

/** Changes that may wait for a broker that is away. A page that misses one polls, and says how old it is. */
const WAITING_MAX = 1000;

/** What changes within this time of something said is said together: nobody sees the difference. */
const REST_MS = 20;

/** Tells open pages, by way of the gateways, that a view has something new. Not a fact: it may be lost. */
export class LiveChanges {
  private readonly waiting = new Map<string, LiveChange>();
  private isSaying = false;

  constructor(private readonly broker: Broker) {}

  /** Says changes after their commit; returns at once. The same view twice before it could be said is said once. */
  say(changes: readonly LiveChange[]): void {
    for (const change of changes) {
      if (this.waiting.size >= WAITING_MAX) return log.warn('change not said', { view: change.view });
      this.waiting.set(`${change.view}:${change.id}`, change);
    }
    if (!this.isSaying) void this.sayWaiting();
  }

  /** Hears every change that any service says from now on. */
  listen(hear: (change: SaidChange) => void): Reading {
    return this.broker.tail(LIVE_TOPIC.name, (message) => {
      const change = changeOf(message);
      if (change) hear(change);
    });
  }

  private async sayWaiting(): Promise<void> {
    this.isSaying = true;
    while (this.waiting.size > 0) {
      const changes = [...this.waiting.values()];
      this.waiting.clear();
      await this.broker.send(changes.map(messageOf)).catch((error: unknown) => {
        log.warn('change not said', { part: 'kafka', count: changes.length, error });
      });
      await wait(REST_MS, undefined, { ref: false });
    }
    this.isSaying = false;
  }
}

const messageOf = ({ view, id, ldServiceIds }: LiveChange) => ({
  topic: LIVE_TOPIC.name,
  key: `${view}:${id}`,
  value: JSON.stringify({ view, id, ldServiceIds, at: new Date().toISOString() }),
  headers: { 'content-type': 'application/json' },
});

function changeOf({ value }: Incoming): SaidChange | undefined {
  try {
    return shape.safeParse(JSON.parse(value ?? '')).data;
  } catch {
    return undefined;
  }
}
