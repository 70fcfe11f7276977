import { createHash, randomInt } from 'node:crypto';
import { parseIdentifier } from '@junction/identifiers';

/** Things that only a record about a person may hold, made so that each is found wherever it turns up. */
export interface Canaries {
  readonly family: string;
  readonly given: string;
  readonly description: string;
  /** Where they are inside the site, in somebody's own words. */
  readonly place: string;
  /** Valid, of the range that belongs to nobody. */
  readonly nhsNumber: string;
  /** The same with a slip in it. */
  readonly slippedNumber: string;
  readonly dateOfBirth: string;
}

const letters = (count: number): string =>
  Array.from({ length: count }, () => String.fromCharCode(97 + randomInt(26))).join('');

/** Canaries that nobody has used before. */
export function canaries(): Canaries {
  const nhsNumber = aNhsNumber();
  return {
    family: `Invented${letters(10)}`,
    given: `Canary${letters(10)}`,
    description: `woman with a tattoo of ${letters(12)}`,
    place: `Cell ${letters(9)}`,
    nhsNumber,
    slippedNumber: nhsNumber.slice(0, 9) + String((Number(nhsNumber[9]) + 1) % 10),
    dateOfBirth: `19${randomInt(10, 20)}-0${randomInt(1, 10)}-${randomInt(10, 29)}`,
  };
}

function aNhsNumber(): string {
  for (;;) {
    const number = `999${randomInt(1_000_000, 9_999_999)}`;
    if (parseIdentifier('nhs_number', number, { today: new Date() }).ok) return number;
  }
}

/** Forms in which something about a person might stand where it shouldn't, by what it is. */
export function formsOf({ nhsNumber, slippedNumber, description, place, ...words }: Canaries): Map<string, string> {
  const [, tattoo = description] = description.split(' of ');
  const [, cell = place] = place.split(' ');
  return new Map([
    ...Object.entries({ ...words, description: tattoo, place: cell, nhsNumber, slippedNumber }),
    ['nhsNumber, as it is written', nhsNumber.replace(/^(...)(...)(....)$/, '$1 $2 $3')],
    ['nhsNumber, hashed without a key', createHash('sha256').update(nhsNumber).digest('hex')],
  ]);
}

/** Something that was kept or said somewhere, to be searched. */
export interface Kept {
  readonly where: string;
  readonly text: string;
}

/** Which of the canaries stand where: empty when nothing leaked. */
export function found(planted: Canaries, all: readonly Kept[]): string[] {
  const forms = [...formsOf(planted)].map(([what, form]) => [what, form.toLowerCase()] as const);
  return all.flatMap(({ where, text }) => {
    const lower = text.toLowerCase();
    return forms.filter(([, form]) => lower.includes(form)).map(([what]) => `${where}: ${what}`);
  });
}
