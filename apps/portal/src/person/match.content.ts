import type { MatchReason } from '../generated/graphql.js';

/** Why somebody may be the one who is meant. */
export const MATCHES: Readonly<Record<MatchReason, string>> = {
  IDENTIFIER_SAME: 'Same number',
  NAME_SAME: 'Same name',
  NAME_ALIKE: 'Name nearly the same',
  NAME_SOUNDS_ALIKE: 'Name sounds the same',
  NAME_PARTS_SWAPPED: 'First and last name swapped',
  BORN_SAME_DAY: 'Same date of birth',
  BORN_DAY_AND_MONTH_SWAPPED: 'Day and month of birth swapped',
  BORN_DIGITS_SWAPPED: 'Two digits of the date of birth swapped',
  BORN_ONE_PART_DIFFERENT: 'One part of the date of birth different',
  AGE_NEAR: 'About the same age',
  DESCRIPTION_ALIKE: 'Looks alike',
};

export const matchWords = {
  because: 'Why they are here: ',
  label: 'People who match',
} as const;
