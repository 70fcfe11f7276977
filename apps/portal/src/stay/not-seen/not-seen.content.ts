export const notSeen = {
  act: 'Not seen',
  title: (who: string) => `Why ${who} was not seen`,
  legend: 'Why not?',
  missing: 'Choose why they were not seen',
  save: 'Save',
  cancel: 'Cancel',
  label: 'a reason why somebody was not seen',
} as const;
