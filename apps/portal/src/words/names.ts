import { ageOn } from './dates.js';
import { dayOf } from './london.js';

/** What a page needs to know of a person to say who it is. */
export interface Called {
  readonly name: { readonly family: string; readonly given: string } | null;
  readonly description: string | null;
  readonly dateOfBirth: string | null;
  readonly estimatedAge: number | null;
}

/** `INVENTED, Rosa`; for somebody whose name nobody knows yet, what they look like: `Man, about 50`. */
export function calledBy(person: Called): string {
  if (person.name) return `${person.name.family.toUpperCase()}, ${person.name.given}`;
  const seen = person.description?.trim() || 'somebody';
  const capital = seen.charAt(0).toUpperCase() + seen.slice(1);
  const saysAge = person.estimatedAge === null || /\d/.test(capital);
  return saysAge ? capital : `${capital}, about ${person.estimatedAge}`;
}

/** `34`, or `about 50`, or nothing when nobody has said; a description that says it already isn't repeated. */
export function ageWords(person: Called, now: Date): string | null {
  if (person.dateOfBirth) return String(ageOn(person.dateOfBirth, dayOf(now)));
  return person.name && person.estimatedAge !== null ? `about ${person.estimatedAge}` : null;
}
