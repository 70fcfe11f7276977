export const bothWords = {
  title: 'Somebody else saved something here while you were working',
  caption: 'What they changed',
  part: 'What',
  before: 'When you started',
  saved: 'Now',
  elsewhere: 'Nothing that is shown on this page has changed.',
  yours: (words: string) => `You want to save: ${words}`,
  mine: 'Save mine as well',
  keep: 'Do not save mine',
  loading: 'Looking at what they saved',
} as const;
