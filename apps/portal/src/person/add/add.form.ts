import type { ArrivalReason, ArriveStayInput, IdentifierScheme, PersonInput } from '../../generated/graphql.js';
import { readDay, typedDay } from '../../words/calendar-day.js';
import type { Day } from '../../words/london.js';
import { lastTime, parseTimeOfDay } from '../../words/time-of-day.js';
import { readWho } from '../../words/who.js';
import { add } from './add.content.js';

/** The answers as they are typed. */
export interface AddWords {
  readonly siteId: string;
  readonly place: string;
  /** On a 24-hour clock; empty for now. */
  readonly at: string;
  /** `NAMED`, `UNKNOWN`, or nothing said yet. */
  readonly known: string;
  readonly family: string;
  readonly given: string;
  readonly born: string;
  readonly age: string;
  readonly description: string;
  readonly scheme: string;
  readonly value: string;
  /** Somebody whom we know already, and what they are called. */
  readonly personId: string;
  readonly called: string;
  readonly reason: string;
}

export const EMPTY: AddWords = {
  siteId: '',
  place: '',
  at: '',
  known: '',
  family: '',
  given: '',
  born: '',
  age: '',
  description: '',
  scheme: '',
  value: '',
  personId: '',
  called: '',
  reason: 'NOT_KNOWN_YET',
};

const PLACE_MAX = 40;
const NAME_MAX = 100;
const ENOUGH = 2;
const words = add.who;

/** What somebody looked for in vain, as the beginning of who is to be added: nobody types a name twice. */
export function wordsFrom(terms: string, today: Day): Partial<AddWords> {
  const read = readWho(terms, today);
  if (!read.ok) return {};
  const { family, given, description, dateOfBirth, estimatedAge } = read.who;
  return {
    ...(family && given ? { known: 'NAMED', family, given } : description ? { family: description } : {}),
    ...(dateOfBirth && { born: typedDay(dateOfBirth) }),
    ...(estimatedAge !== undefined && { age: String(estimatedAge) }),
  };
}

/** When they arrived: as it was typed, else now; null where it can't be read. */
export function arrivedAt(at: string, now: Date): Date | null {
  if (at.trim() === '') return now;
  const time = parseTimeOfDay(at);
  return time && lastTime(time, now);
}

const readAge = (text: string): number | null =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) <= 120 ? Number(text) : null;

/** What has to be put right of where and when. */
export const whereFaults = ({ siteId, place, at }: AddWords, now: Date): Record<string, string> => ({
  ...(siteId === '' && { site: add.where.siteMissing }),
  ...(place.trim().length > PLACE_MAX && { place: add.where.placeTooLong }),
  ...(!arrivedAt(at, now) && { at: add.where.unreadable }),
});

/** What has to be put right of who it is; nothing once a record we have is chosen. */
export function whoFaults(said: AddWords): Record<string, string> {
  if (said.personId !== '') return {};
  if (said.known === '') return { known: words.choose };
  const { family, given, description, born, age, scheme, value } = said;
  const isNamed = said.known === 'NAMED';
  return {
    ...(isNamed && nameFault('family', family, words.familyMissing)),
    ...(isNamed && nameFault('given', given, words.givenMissing)),
    ...(!isNamed && nameFault('description', description, words.descriptionMissing)),
    ...(isNamed && born.trim() !== '' && readDay(born) === null && { born: words.bornWrong }),
    ...(age.trim() !== '' && readAge(age) === null && { age: words.ageWrong }),
    ...(isNamed && born.trim() !== '' && age.trim() !== '' && { age: words.oneOf }),
    ...(scheme !== '' && value.trim() === '' && { value: words.valueMissing }),
  };
}

function nameFault(field: string, text: string, missing: string): Record<string, string> {
  if (text.trim() === '') return { [field]: missing };
  return text.trim().length > NAME_MAX ? { [field]: words.tooLong } : {};
}

/** Who is to be added, as far as it is said. */
export function personInput(said: AddWords): PersonInput {
  const isNamed = said.known === 'NAMED';
  const day = isNamed ? readDay(said.born) : null;
  const age = readAge(said.age);
  const value = said.value.trim();
  return {
    ...(isNamed ? { family: said.family.trim(), given: said.given.trim() } : { description: said.description.trim() }),
    ...(day && { dateOfBirth: day }),
    ...(!day && age !== null && { estimatedAge: age }),
    ...(said.scheme && value && { identifiers: [{ scheme: said.scheme as IdentifierScheme, value }] }),
  };
}

/** Whom to look for while somebody types; null while too little is said. */
export function personToMatch(said: AddWords): PersonInput | null {
  if (said.personId !== '' || said.known === '') return null;
  const isEnough =
    said.known === 'NAMED'
      ? said.family.trim().length >= ENOUGH && said.given.trim().length >= ENOUGH
      : said.description.trim().length >= ENOUGH;
  return isEnough ? personInput(said) : null;
}

/** What is sent, of answers without a fault: a known record is named, and nothing of it is said again. */
export function arrivalInput(said: AddWords, now: Date): ArriveStayInput {
  const place = said.place.trim();
  return {
    siteId: said.siteId,
    ...(said.personId === '' ? { person: personInput(said) } : { personId: said.personId }),
    ...(place && { place }),
    arrivedAt: (arrivedAt(said.at, now) ?? now).toISOString(),
    reason: said.reason as ArrivalReason,
  };
}
