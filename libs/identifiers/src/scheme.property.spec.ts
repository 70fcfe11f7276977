import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asnDigits } from './asn.js';
import { checkLetter } from './check-letter.js';
import { nhsCheckDigit } from './nhs-number.js';
import { IDENTIFIER_SCHEMES, displayIdentifier, parseIdentifier, type IdentifierScheme } from './scheme.js';

const today = new Date('2026-11-23T00:00:00.000Z');
const parse = (scheme: IdentifierScheme, text: string) => parseIdentifier(scheme, text, { today });

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
const serial = (length: number) => digits(length).filter((text) => !/^0+$/.test(text));
const letters = (length: number) => fc.stringMatching(new RegExp(`^[A-Z]{${length}}$`));

/** Canonical forms that are right, and for each the positions that its check looks at. */
const right: Record<IdentifierScheme, fc.Arbitrary<string>> = {
  nhs_number: digits(9)
    .filter((nine) => nhsCheckDigit(nine) !== undefined && !/^(\d)\1*$/.test(nine))
    .map((nine) => `${nine}${nhsCheckDigit(nine)}`),
  pnc: fc
    .tuple(fc.integer({ min: 1927, max: 2026 }), serial(7))
    .map(([year, number]) => `${year}/${number}${checkLetter(String(year).slice(2) + number)}`),
  cro: fc.oneof(
    fc.tuple(serial(6), digits(2)).map(([number, year]) => `${number}/${year}${checkLetter(year + number)}`),
    fc
      .tuple(fc.integer({ min: 1, max: 999_999 }).map(String), digits(2))
      .map(([number, year]) => `SF${year}/${number}${checkLetter(year + number)}`),
  ),
  asn: fc
    .tuple(digits(2), fc.oneof(digits(2), letters(2)), letters(2), fc.oneof(digits(2), letters(2)), serial(11))
    .map(([year, force, unit, system, sequence]) => {
      const letter = checkLetter(asnDigits({ year, force, system, sequence }));
      return `${year}/${force}${unit}/${system}/${sequence}${letter}`;
    }),
  ccrn: fc
    .tuple(digits(2), digits(4), digits(6))
    .map(([year, court, number]) => `${year}/${court}/${number}${checkLetter(year + court + number)}`),
  urn: fc.tuple(digits(2), letters(2), digits(7)).map((parts) => parts.join('')),
  nomis: fc.tuple(letters(1), digits(4), letters(2)).map((parts) => parts.join('')),
  crn: fc.tuple(letters(1), digits(6)).map((parts) => parts.join('')),
  custody_record_number: fc.tuple(letters(3), digits(4), digits(5)).map((parts) => parts.join('/')),
};

const CHECKED: readonly IdentifierScheme[] = ['nhs_number', 'pnc', 'cro', 'asn', 'ccrn'];

describe.each(IDENTIFIER_SCHEMES)('any %s', (scheme) => {
  it('reads as itself, and its written form reads as the same', () => {
    fc.assert(
      fc.property(right[scheme], (canonical) => {
        const display = displayIdentifier(scheme, canonical);

        expect(parse(scheme, canonical)).toEqual({ ok: true, canonical, display });
        expect(parse(scheme, display)).toEqual({ ok: true, canonical, display });
      }),
    );
  });

  it('reads the same in lower case and with spaces anywhere', () => {
    fc.assert(
      fc.property(right[scheme], fc.nat(30), (canonical, at) => {
        const spaced = `${canonical.slice(0, at)} \u00a0${canonical.slice(at)}`.toLowerCase();

        expect(parse(scheme, spaced)).toMatchObject({ ok: true, canonical });
      }),
    );
  });

  it('never throws, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
        const answer = parse(scheme, text);

        if (answer.ok) expect(parse(scheme, answer.canonical)).toEqual(answer);
      }),
    );
  });
});

describe.each(CHECKED)('one wrong digit or letter in a %s', (scheme) => {
  // The unit of an arrest/summons number is letters here, so every digit of it is one that the check covers.
  it('is caught', () => {
    fc.assert(
      fc.property(right[scheme], fc.nat(), fc.integer({ min: 1, max: 9 }), (canonical, position, by) => {
        const places = [...canonical].flatMap((char, index) => (/\d/.test(char) ? [index] : []));
        const at = places[position % places.length] ?? 0;
        const wrong = canonical.slice(0, at) + ((Number(canonical[at]) + by) % 10) + canonical.slice(at + 1);

        expect(parse(scheme, wrong).ok).toBe(false);
      }),
    );
  });
});
