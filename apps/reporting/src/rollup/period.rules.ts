import { InputInvalid } from '@junction/errors';

/** Calendar months of Europe/London, `YYYY-MM`, both inclusive. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;

/** Ten years, as long as the evaluation of a service looks back. */
const MONTHS_MAX = 120;

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

const monthOf = (number: number): string => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;

/**
 * Reads the period that somebody asks for.
 *
 * @throws {InputInvalid} where a month is none, the first comes after the last, or there are more than 120.
 */
export function readPeriod(from: string, to: string): Period {
  const faults = {
    ...(!MONTH.test(from) && { from: 'NOT_A_MONTH' }),
    ...(!MONTH.test(to) && { to: 'NOT_A_MONTH' }),
  };
  if (Object.keys(faults).length > 0) throw new InputInvalid(faults);
  const months = numberOf(to) - numberOf(from) + 1;
  if (months < 1) throw new InputInvalid({ to: 'BEFORE_FROM' });
  if (months > MONTHS_MAX) throw new InputInvalid({ from: 'TOO_LONG_AGO' });
  return { from, to };
}

/** Every month of a period, in order. */
export const monthsOf = ({ from, to }: Period): string[] =>
  Array.from({ length: numberOf(to) - numberOf(from) + 1 }, (_, index) => monthOf(numberOf(from) + index));
