export const leave = {
  act: 'Leave',
  title: (who: string) => `${who} leaves`,
  legend: 'Where to?',
  when: 'When',
  whenHint: '24-hour, or empty for now',
  missing: 'Choose where they have gone',
  unreadable: 'Enter a time such as 09:31, or leave this empty for now',
  save: 'Save: they have left',
  cancel: 'Cancel',
  label: 'somebody who has left',
} as const;
