import { Clock } from '@junction/persistence';

/** A Monday morning that most tests happen on. */
export const T0 = new Date('2026-03-02T09:30:00.000Z');

/** A clock that stands still until a test moves it. */
export class FixedClock extends Clock {
  constructor(private instant = T0) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date): void {
    this.instant = instant;
  }

  forward(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}
