import { InputInvalid } from '@junction/errors';
import { parseIdentifier, type IdentifierScheme } from '@junction/identifiers';
import { dayInLondon } from './age.rules.js';
import { isDay } from './born.rules.js';
import { readText } from './text.rules.js';

export const NAME_LENGTH_MAX = 100;
export const DESCRIPTION_LENGTH_MAX = 200;
export const ESTIMATED_AGE_MAX = 120;
export const IDENTIFIERS_MAX = 20;
/** Nobody alive was born before; an earlier date is a slip. */
export const BORN_FROM = '1900-01-01';

/** What somebody typed about a person. */
export interface PersonGiven {
  readonly family?: string | null | undefined;
  readonly given?: string | null | undefined;
  /** What the person looks like, where no name is known: "man, about 50". */
  readonly description?: string | null | undefined;
  /** `YYYY-MM-DD` */
  readonly dateOfBirth?: string | null | undefined;
  readonly estimatedAge?: number | null | undefined;
  readonly identifiers?: readonly IdentifierGiven[] | null | undefined;
}
export interface IdentifierGiven {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

/** The same, as it is kept. */
export interface PersonRead {
  readonly family: string | null;
  readonly given: string | null;
  readonly description: string | null;
  readonly dateOfBirth: string | null;
  readonly estimatedAge: number | null;
  readonly ageEstimatedOn: string | null;
  readonly identifiers: readonly IdentifierRead[];
}
export interface IdentifierRead {
  readonly scheme: IdentifierScheme;
  readonly canonical: string;
  readonly asEntered: string;
}

/** The code of each fault by the field that has it. */
export type Faults = Record<string, string>;

/** What can be seen and said: a name of joiners or points alone would be a person without one. */
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;

/**
 * Reads what was typed about a person, or says everything that is wrong with it at once. There must be a name or a
 * description; a date of birth or an estimated age may be missing, but both contradict each other.
 *
 * @throws {InputInvalid} paths begin with `person.`; codes: NAME_OR_DESCRIPTION_NEEDED, TOO_LONG,
 * HAS_CONTROL_CHARACTERS, NOT_A_DATE, IN_THE_FUTURE, TOO_LONG_AGO, OUT_OF_RANGE, DATE_OR_ESTIMATE, TOO_MANY,
 * IDENTIFIER_FORMAT, IDENTIFIER_CHECK, GIVEN_TWICE.
 */
export function readPerson(typed: PersonGiven, at: Date): PersonRead {
  const { known, faults } = readKnown(typed, at);
  const found = Object.entries({ ...faults, ...faultsOfNewPerson(known, faults) });
  if (found.length > 0)
    throw new InputInvalid(Object.fromEntries(found.map(([path, code]) => [`person.${path}`, code])));
  return known;
}

/** Reads what was typed about a person and says what is wrong with each field; what can't be read is left out. */
export function readKnown(typed: PersonGiven, at: Date): { known: PersonRead; faults: Faults } {
  const faults: Faults = {};
  const names = readNames(typed, faults);
  const today = dayInLondon(at);
  const dateOfBirth = typed.dateOfBirth ?? null;
  const estimatedAge = typed.estimatedAge ?? null;
  note(faults, 'dateOfBirth', faultOfBirth(dateOfBirth, today));
  note(faults, 'estimatedAge', faultOfEstimate(estimatedAge, dateOfBirth));
  const identifiers = readIdentifiers(typed.identifiers ?? [], at, faults);
  const born = {
    dateOfBirth: faults['dateOfBirth'] ? null : dateOfBirth,
    estimatedAge: faults['estimatedAge'] ? null : estimatedAge,
  };
  return {
    known: { ...names, ...born, ageEstimatedOn: born.estimatedAge === null ? null : today, identifiers },
    faults,
  };
}

/** Whoever has no name has a description; there is a letter or a number in one of them. */
export function faultsOfNewPerson({ family, given, description }: PersonRead, faults: Faults): Faults {
  const isUnread = ['family', 'given', 'description'].some((field) => faults[field]);
  const isCalled = [family, given, description].some((text) => LETTER_OR_NUMBER.test(text ?? ''));
  return isUnread || isCalled ? {} : { family: 'NAME_OR_DESCRIPTION_NEEDED' };
}

function readNames(typed: PersonGiven, faults: Faults): Pick<PersonRead, 'family' | 'given' | 'description'> {
  const read = {
    family: readText(typed.family, NAME_LENGTH_MAX),
    given: readText(typed.given, NAME_LENGTH_MAX),
    description: readText(typed.description, DESCRIPTION_LENGTH_MAX),
  };
  for (const [field, { fault }] of Object.entries(read)) note(faults, field, fault);
  return { family: read.family.text, given: read.given.text, description: read.description.text };
}

function faultOfBirth(day: string | null, today: string): string | undefined {
  if (day === null) return undefined;
  if (!isDay(day)) return 'NOT_A_DATE';
  if (day > today) return 'IN_THE_FUTURE';
  return day < BORN_FROM ? 'TOO_LONG_AGO' : undefined;
}

function faultOfEstimate(age: number | null, dateOfBirth: string | null): string | undefined {
  if (age === null) return undefined;
  if (dateOfBirth !== null) return 'DATE_OR_ESTIMATE';
  return Number.isInteger(age) && age >= 0 && age <= ESTIMATED_AGE_MAX ? undefined : 'OUT_OF_RANGE';
}

function readIdentifiers(typed: readonly IdentifierGiven[], at: Date, faults: Faults): IdentifierRead[] {
  if (typed.length > IDENTIFIERS_MAX) note(faults, 'identifiers', 'TOO_MANY');
  const read: IdentifierRead[] = [];
  for (const [index, given] of typed.slice(0, IDENTIFIERS_MAX).entries()) {
    const { identifier, fault } = readIdentifier(given, read, at);
    if (identifier) read.push(identifier);
    else note(faults, `identifiers.${index}.value`, fault);
  }
  return read;
}

/** An identifier of a known scheme, as it is kept beside those that are known already. */
type IdentifierKnown = Pick<IdentifierRead, 'scheme' | 'canonical'>;

/** Reads one identifier of somebody of whom others are known, or says what is wrong with it. */
export function readIdentifier(
  { scheme, value }: IdentifierGiven,
  known: readonly IdentifierKnown[],
  at: Date,
): { identifier: IdentifierRead; fault?: never } | { identifier?: never; fault: string } {
  const asEntered = readText(value, NAME_LENGTH_MAX);
  if (asEntered.fault) return { fault: asEntered.fault };
  const parsed = parseIdentifier(scheme, asEntered.text ?? '', { today: at });
  if (!parsed.ok) return { fault: parsed.reason === 'check' ? 'IDENTIFIER_CHECK' : 'IDENTIFIER_FORMAT' };
  const { canonical } = parsed;
  if (known.some((other) => other.scheme === scheme && other.canonical === canonical)) return { fault: 'GIVEN_TWICE' };
  if (known.length >= IDENTIFIERS_MAX) return { fault: 'TOO_MANY' };
  return { identifier: { scheme, canonical, asEntered: asEntered.text ?? '' } };
}

function note(faults: Faults, field: string, code: string | undefined): void {
  if (code) faults[field] = code;
}
