import type { QuickAddFault } from './quick-add.form.js';

export const quickAdd = {
  title: 'Add somebody',
  who: 'Name, or what you see, and age',
  whoHint: 'INVENTED, Rosa 2/5/1992 · or: man, about 50',
  why: 'Why',
  since: 'Since',
  sinceHint: '24-hour, or empty for now',
  add: 'Add',
  label: 'somebody added to the board',
  added: (who: string, place: string | null) => `Added: ${who}${place ? `, ${place}` : ''}`,
} as const;

export const FAULTS: Readonly<Record<QuickAddFault, string>> = {
  WHO_MISSING: 'Enter a name, or what you see, such as “man, about 50”',
  DATE_UNREADABLE: 'Enter the date of birth in numbers, such as 2/5/1992',
  NUMBER_IN_NAME: 'Take the numbers out of the name. To describe somebody, begin with man, woman or person',
  SINCE_UNREADABLE: 'Enter a time, such as 09:31',
  PLACE_TOO_LONG: 'Shorten this to 40 characters',
  WHO_TOO_LONG: 'Shorten this to 200 characters',
};
