import { isDay } from './born.rules.js';

/** Days that a text can mean, and what is left of it. */
export interface DaysRead {
  readonly days: readonly string[];
  readonly rest: string;
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTH_NAMES.map((name) => `${name}[a-z]*`).join('|')})`;
const BEFORE = '(?<![\\d/.-])';
const AFTER = '(?![\\d/.-]*\\d)';

/** Ways to write a day, and in which place of each its year, month and day stand. */
const FORMS: readonly (readonly [form: RegExp, order: 'ymd' | 'dmy' | 'mdy'])[] = [
  [new RegExp(`${BEFORE}(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${AFTER}`, 'i'), 'ymd'],
  [new RegExp(`${BEFORE}(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{4}|\\d{2})${AFTER}`, 'i'), 'dmy'],
  [new RegExp(`${BEFORE}(\\d{1,2})(?:st|nd|rd|th)?[\\s/.-]*${MONTH}[\\s,/.-]*(\\d{4}|\\d{2})${AFTER}`, 'i'), 'dmy'],
  [new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?[\\s,]+(\\d{4}|\\d{2})${AFTER}`, 'i'), 'mdy'],
  [new RegExp(`${BEFORE}(\\d{2})[ ](\\d{2})[ ](\\d{4}|\\d{2})(?![\\s]*\\d)`, 'i'), 'dmy'],
  [new RegExp(`${BEFORE}(\\d{2})(\\d{2})(\\d{4}|\\d{2})${AFTER}(?![a-z])`, 'i'), 'dmy'],
  [new RegExp(`${BEFORE}(\\d{4})(\\d{2})(\\d{2})${AFTER}(?![a-z])`, 'i'), 'ymd'],
];

/**
 * Finds the first day that is written in a text, in any form usual in Britain: `2/5/1992`, `02.05.92`, `2 May 1992`,
 * `2nd of` aside, `1992-05-02`, `02051992`. Day before month; the other way round only where no month has that number.
 * A year of two digits may be of either century.
 */
export function daysIn(text: string): DaysRead {
  for (const [form, order] of FORMS) {
    const match = form.exec(text);
    const days = match ? meanings(match, order) : [];
    if (match && days.length > 0) {
      const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
      return { days, rest };
    }
  }
  return { days: [], rest: text };
}

function meanings(match: RegExpExecArray, order: 'ymd' | 'dmy' | 'mdy'): string[] {
  const [year, month, day] = ['y', 'm', 'd'].map((part) => match[order.indexOf(part) + 1] ?? '') as [
    string,
    string,
    string,
  ];
  const years = year.length === 2 ? [`19${year}`, `20${year}`] : [year];
  const asWritten = years.map((full) => dayOf(full, month, day)).filter(isDay);
  if (asWritten.length > 0) return asWritten;
  return years.map((full) => dayOf(full, day, month)).filter(isDay);
}

function dayOf(year: string, month: string, day: string): string {
  const name = MONTH_NAMES.indexOf(month.slice(0, 3).toLowerCase());
  const number = name < 0 ? month : String(name + 1);
  return `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
