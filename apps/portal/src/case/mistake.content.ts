export const mistake = {
  legend: 'Why is it a mistake?',
  missing: 'Choose why it is a mistake',
  save: 'Mark as a mistake',
  label: 'something marked as a mistake',
  stays: 'It stays in the record, struck through. Figures stop counting it.',
  contact: 'Mark this contact as a mistake',
  offer: 'Mark this offer as a mistake',
  stay: 'Mark this stay as a mistake',
  case: 'Mark this case as a mistake',
  withCase: 'Its stays are marked as well, and nothing in it is due any more. It can not be undone here.',
} as const;
