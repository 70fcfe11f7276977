export const claim = {
  take: 'Take',
  accept: 'Accept',
  takeOver: 'Take over',
  putBack: 'Put back',
  label: 'who does something',
  by: (name: string, since: string) => `${name}, since ${since}`,
  mine: (since: string) => `Yours, since ${since}`,
  taken: (who: string) => `Yours: ${who}`,
  back: (who: string) => `Put back: ${who}`,
  changed: 'Somebody else changed this first. The row shows how it stands now.',
} as const;
