import { WRONG_CHECK, WRONG_FORMAT, tidy, type Parsed, type Scheme } from './parsed.js';

/** Ten digits, the last of which checks the others; written 3 3 4. Numbers that begin 999 belong to nobody: for tests. */
export const nhsNumber: Scheme = { parse, display };

function parse(text: string): Parsed {
  const canonical = tidy(text).replace(/-/g, '');
  if (!/^\d{10}$/.test(canonical)) return WRONG_FORMAT;
  // A row of one digit (1111111111 …) passes the arithmetic, was never issued and is what people type to get by.
  if (/^(\d)\1{9}$/.test(canonical)) return WRONG_CHECK;
  if (nhsCheckDigit(canonical.slice(0, 9)) !== Number(canonical[9])) return WRONG_CHECK;
  return { ok: true, canonical, display: display(canonical) };
}

function display(canonical: string): string {
  return canonical.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
}

/**
 * The digit that follows nine others: modulo 11 with weights 10 to 2. Undefined where the rule gives 10: such numbers
 * are not issued.
 *
 * Source: NHS Data Dictionary, NHS NUMBER.
 */
export function nhsCheckDigit(nine: string): number | undefined {
  const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const rest = 11 - (sum % 11);
  if (rest === 10) return undefined;
  return rest === 11 ? 0 : rest;
}
