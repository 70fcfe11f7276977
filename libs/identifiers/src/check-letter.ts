/** The letters of police and court numbers: I, O and S are left out as too like 1, 0 and 5; a remainder of 0 gives Z. */
const LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY';

/**
 * The letter that follows a row of digits: the whole number modulo 23, as a letter.
 * Any one wrong digit, and any two neighbours swapped, change it. Worked digit by digit, since 17 digits pass what a
 * JavaScript number holds exactly.
 *
 * Source: Criminal Justice Data Standards Catalogue, PNC and court case reference number.
 */
export function checkLetter(digits: string): string {
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % LETTERS.length;
  return LETTERS.charAt(remainder);
}
