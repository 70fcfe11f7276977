export const liveWords = {
  live: 'Live',
  updated: (clock: string) => `Updated ${clock}`,
  connecting: 'Connecting',
  down: (age: string) => `Not live. Last updated ${age}; looking again every 10 seconds`,
  never: 'Not live. Looking again every 10 seconds',
  waiting: {
    people: (count: number) => (count === 1 ? '1 new person' : `${count} new people`),
    rows: (count: number) => (count === 1 ? '1 new row' : `${count} new rows`),
  },
  changes: 'The list has changed',
  show: 'Show',
} as const;
