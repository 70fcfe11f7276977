export const handOver = {
  page: 'Hand-over',
  counts: (toDo: number, overdue: number) => `${toDo} to hand over · ${overdue} overdue`,
  explain: 'This list writes itself. Accept a row and it is yours for the coming shift.',
  parts: { unseen: 'Not seen yet', again: 'Try again', calls: 'Calls after release' },
  elsewhere: 'No place',
  label: (part: string, place: string) => `${part}, ${place}`,
  print: 'Print',
  more: (shown: number) => `The first ${shown} rows. The rest stands in “Who to see next”.`,
  empty: { title: 'Nothing to hand over', text: 'Everybody has been seen, and no call or second try is due.' },
} as const;
