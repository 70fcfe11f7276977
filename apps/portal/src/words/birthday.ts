import type { Day } from './london.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?:${MONTHS.join('|')})[a-z]*`;
const DAY_FIRST = /(?<![\d/.-])(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4}|\d{2})(?![/.-]?\d)/;
const YEAR_FIRST = /(?<![\d/.-])(?<year>\d{4})[/.-](?<month>\d{1,2})[/.-](?<day>\d{1,2})(?![/.-]?\d)/;
const WORDED = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${MONTH}),? (?<year>\\d{4}|\\d{2})(?!\\d)`,
  'i',
);
const EIGHT_DAY_FIRST = /(?<!\d)(?<day>\d\d)(?<month>\d\d)(?<year>\d{4})(?!\d)/;
const EIGHT_YEAR_FIRST = /(?<!\d)(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?!\d)/;
const WAYS = [WORDED, DAY_FIRST, YEAR_FIRST, EIGHT_DAY_FIRST, EIGHT_YEAR_FIRST];

/** What somebody meant as a date, whether or not there is such a day. */
const LIKE_A_DATE = new RegExp(
  `\\d\\s*[/.-]\\s*\\d+\\s*[/.-]\\s*\\d|(?<!\\d)\\d{6,8}(?!\\d)|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d`,
  'i',
);
/** As the cases service has it: nobody alive was born before. */
const YEAR_MIN = 1900;

/** A date of birth that was found in a line, and the line without it. */
export interface BirthdayRead {
  readonly rest: string;
  readonly born?: Day;
  /** Something is left that looks like a date and can't be read as one. */
  readonly isUnreadable: boolean;
}

/**
 * Finds a date of birth: `2/5/1992`, `2.5.92`, `2 May 1992`, `1992-05-02`, `02051992` or `19920502`. Of two digits of a
 * year the latest is meant that is not after `today`.
 */
export function takeBirthday(text: string, today: Day): BirthdayRead {
  for (const way of WAYS) {
    const found = way.exec(text);
    const born = found && dayOfBirth(found.groups ?? {}, today);
    if (born) {
      const rest = text.replace(found[0], ' ');
      return { rest, born, isUnreadable: LIKE_A_DATE.test(rest) };
    }
  }
  return { rest: text, isUnreadable: LIKE_A_DATE.test(text) };
}

function dayOfBirth({ year = '', month = '', day = '' }: Record<string, string>, today: Day): Day | null {
  const monthNumber = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 || Number(month);
  if (year.length === 4) return calendarDay(Number(year), monthNumber, Number(day));
  const ofThisCentury = calendarDay(2000 + Number(year), monthNumber, Number(day));
  return ofThisCentury && ofThisCentury <= today
    ? ofThisCentury
    : calendarDay(1900 + Number(year), monthNumber, Number(day));
}

function calendarDay(year: number, month: number, day: number): Day | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const isDay = year >= YEAR_MIN && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isDay ? at.toISOString().slice(0, 10) : null;
}
