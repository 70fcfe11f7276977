export const plan = {
  act: 'Next event',
  title: (who: string) => `What happens to ${who} next`,
  what: 'What happens next?',
  when: 'When',
  whenHint: '24-hour; empty if nobody knows',
  missing: 'Choose what happens next',
  unreadable: 'Enter a time such as 10:30, or leave this empty',
  save: 'Save',
  cancel: 'Cancel',
  label: 'what happens to somebody next',
} as const;
