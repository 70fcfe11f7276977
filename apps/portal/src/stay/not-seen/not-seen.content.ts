export const notSeen = {
  act: 'Not seen',
  title: (who: string) => `Why ${who} was not seen`,
  legend: 'Why not?',
  missing: 'Choose why they were not seen',
  again: 'Try again at',
  againHint: '24-hour; empty for in 2 hours if they were asleep or had alcohol or drugs',
  unreadable: 'Enter a time such as 14:30, or leave this empty',
  save: 'Save',
  cancel: 'Cancel',
  label: 'a reason why somebody was not seen',
} as const;
