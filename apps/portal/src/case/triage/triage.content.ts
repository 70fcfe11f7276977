import type { TriageNext } from '../../generated/graphql.js';

export const triage = {
  page: 'Triage',
  correctPage: 'Correct the triage',
  label: 'a triage',
  checked: {
    heading: 'Where did you look for them?',
    hint: 'Say only what you looked at yourself. Leave the rest as it is.',
    unchosen: 'Not looked at',
    answer: 'Looked at',
    nothing: 'Nothing looked at',
  },
  involved: {
    heading: 'Who is involved already?',
    legend: 'Choose all that you know of',
    hint: 'Nobody known? Go on without choosing.',
    name: (kind: string) => `${kind}: who, if you know`,
    answer: 'Involved already',
    nobody: 'Nobody known',
    tooLong: 'Shorten this to 100 characters',
  },
  next: {
    heading: 'What comes next?',
    legend: 'What comes next',
    missing: 'Choose what comes next',
    note: 'What whoever sees them must know',
    noteHint: 'Optional. A sentence or two.',
    noteTooLong: 'Shorten this to 2,000 characters',
    at: 'When you decided',
    atHint: '24-hour, such as 09:31; empty for now',
    unreadable: 'Enter a time such as 09:31, or leave this empty for now',
    answer: 'What comes next',
    noteAnswer: 'To know',
    atAnswer: 'Decided',
    now: 'Now',
  },
  reason: {
    label: 'Why was it wrong?',
    unchosen: 'Choose',
    missing: 'Choose why it was wrong',
    answer: 'Why it was wrong',
  },
  save: 'Save the triage',
  correct: 'Save the correction',
  done: 'Triage saved',
  corrected: 'Triage corrected',
  ways: {
    person: 'Back to the record',
    notNow: 'They can not be seen now',
    outcome: 'Outcome and close',
    home: 'Who is next',
  },
} as const;

/** What happens next, by what was decided. */
export const AFTER: Readonly<Record<TriageNext, string>> = {
  SEE: 'They are on the list of those to see, for everybody in your service. Whoever goes first claims them.',
  ADVICE_ONLY: 'Nobody is asked to see them. Say what you advised as a contact, then close the case.',
  ALREADY_SUPPORTED: 'Nobody is asked to see them. Tell the team that supports them, and write that down as a contact.',
  NO_FURTHER_ACTION: 'Nobody is asked to see them. Close the case with its outcome when they leave.',
};
