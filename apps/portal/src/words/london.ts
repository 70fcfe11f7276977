/** A calendar day in Europe/London, `YYYY-MM-DD`. */
export type Day = string;

/** A time of day on a 24-hour clock. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const partsOf = (at: Date): Record<string, string> =>
  Object.fromEntries(PARTS.formatToParts(at).map((part) => [part.type, part.value]));

/** The day it is in London at the instant `at`. */
export function dayOf(at: Date): Day {
  const parts = partsOf(at);
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
}

/** The clock on the wall in London at the instant `at`: `09:31`. */
export function clockOf(at: Date): string {
  const parts = partsOf(at);
  return `${parts['hour']}:${parts['minute']}`;
}

/** `days` later (or earlier, when negative) on the calendar, whatever the clocks do. */
export function shiftDay(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The instant at which London's clocks showed `time` on `day`; null where they never did (the hour skipped in spring).
 * In the hour that comes twice in autumn, the later one.
 */
export function instantOf(day: Day, time: TimeOfDay): Date | null {
  const clock = `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
  const asIfUtc = Date.parse(`${day}T${clock}:00Z`);
  const candidates = [asIfUtc, asIfUtc - 60 * MINUTE_MS].map((at) => new Date(at));
  return candidates.find((at) => dayOf(at) === day && clockOf(at) === clock) ?? null;
}
