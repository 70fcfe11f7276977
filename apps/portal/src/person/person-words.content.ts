import type { AdjustmentKind, IdentifierScheme } from '../generated/graphql.js';

/** Kinds of number that people are known by. */
export const SCHEMES: Readonly<Record<IdentifierScheme, string>> = {
  NHS_NUMBER: 'NHS number',
  PNC: 'PNC',
  CRO: 'CRO',
  ASN: 'Arrest summons number',
  CCRN: 'Court case number',
  URN: 'Case reference (URN)',
  NOMIS: 'Prison number',
  CRN: 'Probation number (CRN)',
  CUSTODY_RECORD_NUMBER: 'Custody record',
};

/** What helps somebody to understand and to take part. */
export const ADJUSTMENTS: Readonly<Record<AdjustmentKind, string>> = {
  SHORT_SENTENCES: 'Short sentences',
  EXTRA_TIME: 'Extra time',
  EASY_READ: 'Easy-read words',
  PICTURES: 'Pictures',
  BREAKS: 'Breaks',
  QUIET_ROOM: 'A quiet room',
  LOW_LIGHT: 'No bright light',
  NO_TOUCH: 'No touch',
  FAMILIAR_PERSON: 'Somebody they know beside them',
  APPROPRIATE_ADULT: 'An appropriate adult',
  SIGN_LANGUAGE: 'Sign language',
  HEARING_LOOP: 'A hearing loop',
  LARGE_PRINT: 'Large print',
  STEP_FREE: 'A way without steps',
  PRACTITIONER_OF_SAME_GENDER: 'A practitioner of the same gender',
  OTHER: 'Something else',
};

const NAMES = new Intl.DisplayNames('en-GB', { type: 'language' });

/** Languages offered first, as codes of ISO 639-1; the words come from the browser. */
const CODES = 'en pl ro lt pa ur bn gu ar so fa ku tr es pt it fr ru uk bg cs sk hu sq vi zh ta te hi ti am yo cy ga';

/** The languages to choose from, by name. */
export const LANGUAGES = CODES.split(' ')
  .map((value) => ({ value, words: languageName(value) }))
  .sort((left, right) => left.words.localeCompare(right.words, 'en-GB'));

/** `Polish`, of `pl`. */
export function languageName(code: string): string {
  try {
    return NAMES.of(code) ?? code;
  } catch {
    return code;
  }
}

export const headerWords = {
  label: 'Who this is',
  born: (words: string) => `born ${words}`,
  about: (age: number) => `about ${age}`,
  bornUnknown: 'date of birth not known',
  inPlace: (site: string, place: string | null) => (place ? `${site}, ${place}` : site),
  notHere: 'Not at any of your sites now',
  interpreter: (language: string | null) => (language ? `${language} interpreter` : 'Needs an interpreter'),
  speaks: (language: string) => `Speaks ${language}`,
} as const;
