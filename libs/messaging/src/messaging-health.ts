import { setTimeout as wait } from 'node:timers/promises';
import { HealthPart, type HealthReporter, type PartHealth } from '@junction/telemetry';
import type { Broker } from './broker.js';

const ANSWER_MS = 2000;

/** How long an answer is good for, so that whoever watches the page closely doesn't keep the broker busy. */
const KNOWN_MS = 5000;

/** Kafka as the health page shows it. Work goes on without it: facts wait in the outbox, copies age. */
@HealthPart('kafka', { neededToServe: false })
export class MessagingHealth implements HealthReporter {
  private known: { readonly until: number; readonly health: Promise<PartHealth> } | undefined;

  constructor(private readonly broker: Broker) {}

  health(): Promise<PartHealth> {
    if (!this.known || this.known.until < Date.now()) {
      this.known = { until: Date.now() + KNOWN_MS, health: this.ask() };
    }
    return this.known.health;
  }

  private async ask(): Promise<PartHealth> {
    const answer = this.broker.ping().then(
      () => ({ up: true }) as const,
      () => ({ up: false, why: 'does not answer' }) as const,
    );
    const late = wait(ANSWER_MS, { up: false, why: 'does not answer' } as const, { ref: false });
    return Promise.race([answer, late]);
  }
}
