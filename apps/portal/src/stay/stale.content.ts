export const stale = {
  title: 'Somebody else saved this while you were working on it',
  loading: 'Looking up what is saved now',
  caption: 'Both versions',
  field: 'What',
  before: 'You were looking at',
  saved: 'Saved now',
  yours: 'You want to save',
  state: 'State',
  arrived: 'Arrived',
  place: 'Place',
  keep: 'Keep what is saved now',
  mine: 'Save mine instead',
} as const;
