import { InputInvalid } from '@junction/errors';
import { parseIdentifier, type IdentifierScheme } from '@junction/identifiers';
import { dayInLondon } from './age.rules.js';
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

type Faults = Record<string, string>;

/**
 * Reads what was typed about a person, or says everything that is wrong with it at once. There must be a name or a
 * description; a date of birth or an estimated age may be missing, but both contradict each other.
 *
 * @throws {InputInvalid} paths begin with `person.`; codes: NAME_OR_DESCRIPTION_NEEDED, TOO_LONG,
 * HAS_CONTROL_CHARACTERS, NOT_A_DATE, IN_THE_FUTURE, TOO_LONG_AGO, OUT_OF_RANGE, DATE_OR_ESTIMATE, TOO_MANY,
 * IDENTIFIER_FORMAT, IDENTIFIER_CHECK, GIVEN_TWICE.
 */
export function readPerson(typed: PersonGiven, at: Date): PersonRead {
  const faults: Faults = {};
  const names = readNames(typed, faults);
  const today = dayInLondon(at);
  const dateOfBirth = typed.dateOfBirth ?? null;
  const estimatedAge = typed.estimatedAge ?? null;
  note(faults, 'dateOfBirth', faultOfBirth(dateOfBirth, today));
  note(faults, 'estimatedAge', faultOfEstimate(estimatedAge, dateOfBirth));
  const identifiers = readIdentifiers(typed.identifiers ?? [], at, faults);

  if (Object.keys(faults).length > 0) throw new InputInvalid(faults);
  return { ...names, dateOfBirth, estimatedAge, ageEstimatedOn: estimatedAge === null ? null : today, identifiers };
}

function readNames(typed: PersonGiven, faults: Faults): Pick<PersonRead, 'family' | 'given' | 'description'> {
  const read = {
    family: readText(typed.family, NAME_LENGTH_MAX),
    given: readText(typed.given, NAME_LENGTH_MAX),
    description: readText(typed.description, DESCRIPTION_LENGTH_MAX),
  };
  const all = Object.entries(read);
  for (const [field, { fault }] of all) note(faults, field, fault);
  if (all.every(([, { text, fault }]) => text === null && !fault)) note(faults, 'family', 'NAME_OR_DESCRIPTION_NEEDED');
  return { family: read.family.text, given: read.given.text, description: read.description.text };
}

function faultOfBirth(day: string | null, today: string): string | undefined {
  if (day === null) return undefined;
  if (!isDay(day)) return 'NOT_A_DATE';
  if (day > today) return 'IN_THE_FUTURE';
  return day < BORN_FROM ? 'TOO_LONG_AGO' : undefined;
}

/** A day that the calendar has: 30 February is well formed and isn't one. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00.000Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function faultOfEstimate(age: number | null, dateOfBirth: string | null): string | undefined {
  if (age === null) return undefined;
  if (dateOfBirth !== null) return 'DATE_OR_ESTIMATE';
  return Number.isInteger(age) && age >= 0 && age <= ESTIMATED_AGE_MAX ? undefined : 'OUT_OF_RANGE';
}

function readIdentifiers(typed: readonly IdentifierGiven[], at: Date, faults: Faults): IdentifierRead[] {
  if (typed.length > IDENTIFIERS_MAX) note(faults, 'identifiers', 'TOO_MANY');
  const known = new Set<string>();
  return typed.slice(0, IDENTIFIERS_MAX).flatMap(({ scheme, value }, index) => {
    const path = `identifiers.${index}.value`;
    const asEntered = readText(value, NAME_LENGTH_MAX);
    const parsed = parseIdentifier(scheme, asEntered.text ?? '', { today: at });
    if (asEntered.fault) note(faults, path, asEntered.fault);
    else if (!parsed.ok) note(faults, path, parsed.reason === 'check' ? 'IDENTIFIER_CHECK' : 'IDENTIFIER_FORMAT');
    else if (known.has(`${scheme} ${parsed.canonical}`)) note(faults, path, 'GIVEN_TWICE');
    else {
      known.add(`${scheme} ${parsed.canonical}`);
      return [{ scheme, canonical: parsed.canonical, asEntered: asEntered.text ?? '' }];
    }
    return [];
  });
}

function note(faults: Faults, field: string, code: string | undefined): void {
  if (code) faults[`person.${field}`] = code;
}
