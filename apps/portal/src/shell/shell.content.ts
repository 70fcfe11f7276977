export const shell = {
  service: 'Junction',
  serviceOf: 'Liaison and Diversion',
  skip: 'Skip to main content',
  title: (page: string) => `${page} – Junction`,
  navigation: {
    label: 'Main',
    home: 'Home',
    worklist: 'Who to see next',
    handOver: 'Hand-over',
    figures: 'Figures',
    settings: 'Settings',
  },
  search: { label: 'Find somebody: name, date of birth or any number', hint: 'Name, born, any number', find: 'Find' },
  user: {
    label: 'Your account',
    signedInAs: 'Signed in as',
    change: 'Change user',
    signOut: 'Sign out',
    hide: 'Hide screen',
  },
  unsent: {
    title: 'You have words that are not saved',
    text: 'If you go on, what you have typed and not saved is lost. It is not kept for the next user.',
    stay: 'Go back and save',
    leave: 'Sign out without saving',
  },
  demonstration: 'Demonstration: all people here are invented. Do not enter anything about a real person.',
  loading: 'Loading the page',
  offline: {
    title: 'You are offline',
    text: 'What you type stays on this page. What you have asked to save is sent when the line is back. Do not close the window.',
  },
  waiting: {
    title: (count: number) => (count === 1 ? 'One change is not saved yet' : `${count} changes are not saved yet`),
    sending: 'It is being sent. Do not close the window.',
    refused: 'It could not be saved. Open it to see why; your words are there.',
    open: (label: string) => `Open: ${label}`,
  },
  footer: {
    label: 'About this service',
    text: 'Junction is for staff of Liaison and Diversion services. Every look at a record is written down.',
  },
  crash: {
    title: 'Something on this page went wrong',
    text: 'This is our fault. What you saved before is safe. Load the page again; if it happens again, tell your support team what you were doing.',
    again: 'Load the page again',
  },
  printed: (by: string, at: string) =>
    `Printed ${at} by ${by}. Holds personal data: keep it with the record or destroy it.`,
} as const;

export const notFound = {
  title: 'Page not found',
  text: 'There is nothing here that you can open. The address may be wrong, or the record may not be one of your service’s.',
  next: 'If somebody gave you this address, ask them which service holds the record. Otherwise go back to your own list.',
  home: 'Go to your list',
} as const;

export const hidden = {
  title: 'Screen hidden',
  text: 'Nothing has been lost. Press the same key again, or the button, to go on.',
  show: 'Show the screen',
} as const;
