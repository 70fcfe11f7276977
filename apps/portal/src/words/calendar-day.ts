import { takeBirthday } from './birthday.js';
import { dayOf, type Day } from './london.js';

/** A text that is one day of birth and nothing else, in any of the ways people write one; null when it is not. */
export function readDay(text: string, today: Day = dayOf(new Date())): Day | null {
  const { rest, born } = takeBirthday(text.trim().replace(/\s+/g, ' '), today);
  return born !== undefined && rest.trim() === '' ? born : null;
}

/** `2/5/1992`, as `readDay` reads it. */
export function typedDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
}
