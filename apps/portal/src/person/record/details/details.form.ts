import type {
  CorrectionReason,
  CorrectPersonInput,
  IdentifyPersonInput,
  PersonHeaderFragment,
} from '../../../generated/graphql.js';
import { readDay, typedDay } from '../../../words/calendar-day.js';
import { details } from './details.content.js';

const words = details.correct;

/** What the record says of somebody, as it is typed. */
export interface DetailsWords {
  readonly family: string;
  readonly given: string;
  readonly description: string;
  readonly born: string;
  readonly age: string;
  readonly language: string;
  readonly interpreter: readonly string[];
  readonly why: string;
}

/** What is on record, to be corrected; none of it is typed twice. */
export const wordsOf = (person: PersonHeaderFragment): DetailsWords => ({
  family: person.name?.family ?? '',
  given: person.name?.given ?? '',
  description: person.description ?? '',
  born: person.dateOfBirth ? typedDay(person.dateOfBirth) : '',
  age: person.estimatedAge === null || person.dateOfBirth ? '' : String(person.estimatedAge),
  language: person.language ?? '',
  interpreter: person.needsInterpreter ? ['YES'] : [],
  why: '',
});

/** Whole years that somebody may be old; null where the text is none. */
export const readAge = (text: string): number | null =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) <= 120 ? Number(text) : null;

type Called = Pick<DetailsWords, 'family' | 'given'>;
const isNamed = ({ family, given }: Called): boolean => family.trim() !== '' && given.trim() !== '';
const isHalf = ({ family, given }: Called): boolean => (family.trim() === '') !== (given.trim() === '');

function ageFaults({ born, age }: Pick<DetailsWords, 'born' | 'age'>): Record<string, string> {
  return {
    ...(born.trim() !== '' && readDay(born) === null && { born: words.bornWrong }),
    ...(age.trim() !== '' && readAge(age) === null && { age: words.ageWrong }),
    ...(born.trim() !== '' && age.trim() !== '' && { age: words.oneOf }),
  };
}

/** What has to be put right before the record says it. */
export const detailsFaults = (said: DetailsWords): Record<string, string> => ({
  ...(isHalf(said) && { [said.family.trim() === '' ? 'family' : 'given']: words.nameHalf }),
  ...(!isHalf(said) && !isNamed(said) && said.description.trim() === '' && { description: words.whoMissing }),
  ...ageFaults(said),
  ...(said.why === '' && { why: words.whyMissing }),
});

/** What is missing to say who somebody is. */
export const identifyFaults = (said: DetailsWords): Record<string, string> => ({
  ...(isHalf(said) && { [said.family.trim() === '' ? 'family' : 'given']: words.nameHalf }),
  ...(!isHalf(said) && !isNamed(said) && { family: details.identify.nameMissing }),
  ...ageFaults({ born: said.born, age: '' }),
});

/** Everything the record is to say from now on. */
export function detailsInput(said: DetailsWords): Omit<CorrectPersonInput, 'personId' | 'version'> {
  const day = readDay(said.born);
  const age = readAge(said.age);
  const description = said.description.trim();
  return {
    ...(isNamed(said) && { family: said.family.trim(), given: said.given.trim() }),
    ...(description && { description }),
    ...(day && { dateOfBirth: day }),
    ...(age !== null && { estimatedAge: age }),
    ...(said.language && { language: said.language }),
    needsInterpreter: said.interpreter.length > 0,
    reason: said.why as CorrectionReason,
  };
}

/** What has become known of somebody who was not known. */
export function identifyInput(said: DetailsWords): Omit<IdentifyPersonInput, 'personId' | 'version'> {
  const day = readDay(said.born);
  return {
    ...(isNamed(said) && { family: said.family.trim(), given: said.given.trim() }),
    ...(day && { dateOfBirth: day }),
  };
}
