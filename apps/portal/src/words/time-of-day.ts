import { dayOf, instantOf, shiftDay, type TimeOfDay } from './london.js';

const CLOCK = /^(\d{1,2})[:. ]?(\d{2})$/;

/** Reads a time as people type it in a hurry: `0931`, `9:31`, `9.31`, `09 31`. Null when it is none. */
export function parseTimeOfDay(text: string): TimeOfDay | null {
  const found = CLOCK.exec(text.trim());
  if (!found) return null;
  const time = { hour: Number(found[1]), minute: Number(found[2]) };
  return time.hour < 24 && time.minute < 60 ? time : null;
}

/** The last instant, at or before `now`, at which London's clocks showed `time`: today, or yesterday. */
export function lastTime(time: TimeOfDay, now: Date): Date | null {
  const today = dayOf(now);
  const instants = [instantOf(today, time), instantOf(shiftDay(today, -1), time)];
  return instants.find((at) => at !== null && at.getTime() <= now.getTime()) ?? null;
}

/** The next instant, after `now`, at which London's clocks show `time`: today, or tomorrow. */
export function nextTime(time: TimeOfDay, now: Date): Date | null {
  const today = dayOf(now);
  const instants = [instantOf(today, time), instantOf(shiftDay(today, 1), time)];
  return instants.find((at) => at !== null && at.getTime() > now.getTime()) ?? null;
}
