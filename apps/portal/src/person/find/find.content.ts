export const find = {
  page: 'Search results',
  heading: 'Search results',
  lookedFor: (terms: string) => `You looked for: ${terms}`,
  nothingYet: {
    title: 'Look for somebody',
    text: 'Use the box at the top of every page: a name, a date of birth, or any number, written in any way.',
  },
  none: {
    title: 'Nobody in your service matches',
    text: 'Try another spelling, only a part of the name, the date of birth, or a number.',
  },
  asking: 'Looking',
  count: (count: number) => (count === 1 ? '1 person matches' : `${count} people match`),
  more: 'There are more. Add a date of birth or a number to find the right one.',
  notHere: 'Not here? Add them',
} as const;
