import type { ReactNode } from 'react';
import type { FieldError } from '@junction/design-system';

/** Id of a field → what has to be put right there, in words. */
export type Faults = Readonly<Record<string, string>>;

/** One set of questions, a page of its own. */
export interface Question {
  /** Its part of the address; says nothing about a person. */
  readonly key: string;
  readonly heading: string;
  /** What keeps one from going on, by the words as they are now. */
  readonly faults: Faults;
  /** Its fields; each shows its own fault. */
  readonly fields: (errorOf: (field: string) => string | undefined) => ReactNode;
}

/** One line of the answers to be checked, and the question that it answers. */
export interface CheckedAnswer {
  readonly key: string;
  readonly value: ReactNode;
  readonly question: string;
}

export const CHECK = 'check';

/** Where in the path an address stands: a question, or the check. What is not in the path is its beginning. */
export function stepAt(questions: readonly Question[], asked: string | null): number {
  if (asked === CHECK) return questions.length;
  return Math.max(
    0,
    questions.findIndex(({ key }) => key === asked),
  );
}

/** The first question at which something has to be put right; null when all can be sent. */
export const firstAtFault = (questions: readonly Question[]): Question | null =>
  questions.find(({ faults }) => Object.keys(faults).length > 0) ?? null;

/** The same faults, for the summary that leads to each field. */
export const errorsOf = (faults: Faults): FieldError[] =>
  Object.entries(faults).map(([field, words]) => ({ field, words }));
