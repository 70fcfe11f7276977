import type { PartHealth } from '@junction/telemetry';
import { LiveSource, type Change, type Hearer } from './live-source.js';

/** A source at which a test says what has changed. */
export class FakeLive extends LiveSource {
  #hearer: Hearer | undefined;

  override listen(hearer: Hearer): void {
    this.#hearer = hearer;
  }

  say(change: Change): void {
    this.#hearer?.changed(change);
  }

  lose(): void {
    this.#hearer?.lost();
  }

  miss(): void {
    this.#hearer?.missed();
  }

  override stop(): Promise<void> {
    return Promise.resolve();
  }

  override health(): Promise<PartHealth> {
    return Promise.resolve({ up: true });
  }
}
