export const signedOut = {
  page: 'Sign in',
  title: 'Junction',
  lede: 'See who is in custody or at court now, who still has to be seen, and what happens next for them.',
  points: [
    'The board of each custody suite and court, live',
    'One record for each person, with what was done and when',
    'Figures for your service, counted from the work itself',
  ],
  signIn: 'Sign in',
  shared: 'On a shared computer: you are signed out by itself when you stop working, and can sign out at any time.',
  unreachable: {
    title: 'Junction does not answer',
    text: 'Nothing was saved or lost. Check the network of this computer, then try again. If it goes on, work on paper and tell your support team.',
    again: 'Try again',
  },
} as const;

export const ending = {
  title: 'Are you still there?',
  text: (at: string) =>
    `You will be signed out at ${at}, because nothing has happened for a while. What you have typed stays on this page.`,
  hard: (at: string) =>
    `You will be signed out at ${at}: every session ends then. What you have typed stays on this page, and you can sign in again and go on.`,
  stay: 'Stay signed in',
  understood: 'Go on',
} as const;

export const ended = {
  title: 'You have been signed out',
  text: (name: string) =>
    `Nothing you typed is lost. Sign in as ${name} to go on where you were. What you asked to save is then sent, once.`,
  signIn: 'Sign in again',
  opened: 'Sign in in the window that has opened. This page goes on by itself.',
  leave: 'Leave this page',
  other: (now: string, was: string) =>
    `${now} is signed in now. This page belongs to ${was}: what was typed here can be sent by ${was} only.`,
  signInAs: (was: string) => `Sign in as ${was}`,
  goOnAs: (now: string) => `Go on as ${now}; what was typed is removed`,
} as const;

export const signedInAgain = {
  page: 'Signed in',
  title: 'You are signed in',
  text: 'You can close this window. The page you were on goes on by itself.',
  home: 'Go to your list in this window',
} as const;
