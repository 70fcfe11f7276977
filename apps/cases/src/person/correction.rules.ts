import type { PersonPartCode } from '@junction/contracts';
import { InputInvalid } from '@junction/errors';
import { faultsOfNewPerson, readKnown, type PersonGiven, type PersonRead } from './person.rules.js';

export type { PersonPartCode } from '@junction/contracts';

/** What somebody typed who knows now who a described person is. */
export type IdentityGiven = Pick<PersonGiven, 'family' | 'given' | 'dateOfBirth'>;
/** The same, as it is kept; without a date of birth what was known of the age stays. */
export type PersonIdentity = Pick<PersonRead, 'family' | 'given' | 'dateOfBirth'>;

/** All that a record says of a person, but for their identifiers, as somebody typed it once more. */
export interface CorrectionGiven extends Omit<PersonGiven, 'identifiers'> {
  readonly language?: string | null | undefined;
  readonly needsInterpreter: boolean;
}
/** The same, as it is kept. */
export interface PersonCorrection extends Omit<PersonRead, 'identifiers'> {
  readonly language: string | null;
  readonly needsInterpreter: boolean;
}

/** @throws {InputInvalid} codes as of a new person, and `family` (NAME_NEEDED). */
export function readIdentity(typed: IdentityGiven, at: Date): PersonIdentity {
  const { known, faults } = readKnown({ ...typed, description: 'has a name now' }, at);
  const { family, given, dateOfBirth } = known;
  if (family === null && given === null && !faults['family'] && !faults['given']) faults['family'] = 'NAME_NEEDED';
  refuse(faults);
  return { family, given, dateOfBirth };
}

/** @throws {InputInvalid} codes as of a new person, and `language` (NOT_A_LANGUAGE). */
export function readCorrection(typed: CorrectionGiven, at: Date): PersonCorrection {
  const { known, faults } = readKnown(typed, at);
  const { identifiers: _none, ...said } = known;
  const language = typed.language?.trim().toLowerCase() || null;
  if (language !== null && !isLanguage(language)) faults['language'] = 'NOT_A_LANGUAGE';
  refuse({ ...faults, ...faultsOfNewPerson(known, faults) });
  return { ...said, language, needsInterpreter: typed.needsInterpreter };
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** A language that has a code of two letters. Source: ISO 639-1, as in the Unicode CLDR. */
const isLanguage = (code: string): boolean => /^[a-z]{2}$/.test(code) && LANGUAGES.of(code) !== undefined;

const PART_OF: Readonly<Record<Exclude<keyof PersonCorrection, 'ageEstimatedOn'>, PersonPartCode>> = {
  family: 'name',
  given: 'name',
  description: 'description',
  dateOfBirth: 'date_of_birth',
  estimatedAge: 'estimated_age',
  language: 'language',
  needsInterpreter: 'interpreter',
};

/** The parts of a record that differ, each once. */
export function partsChanged(before: PersonCorrection, after: PersonCorrection): PersonPartCode[] {
  const fields = Object.keys(PART_OF) as (keyof typeof PART_OF)[];
  return [...new Set(fields.filter((field) => before[field] !== after[field]).map((field) => PART_OF[field]))];
}

function refuse(faults: Readonly<Record<string, string>>): void {
  if (Object.keys(faults).length > 0) throw new InputInvalid(faults);
}
