export const home = {
  page: 'Home',
  toSee: {
    title: 'Not seen yet',
    count: (people: number) => (people === 1 ? '1 person, longest here first' : `${people} people, longest here first`),
    label: 'People who have not been seen yet',
    empty: {
      title: 'Everybody here has been seen',
      text: 'When somebody arrives at one of your sites, they appear here at once.',
    },
    more: 'There are more on the boards of the sites.',
  },
  sites: {
    title: 'Your sites',
    here: (people: number) => `${people} here`,
    open: 'Open the board',
    empty: {
      title: 'Your service has no site yet',
      text: 'Ask your administrator to add the custody suites and courts that you work at.',
    },
  },
  nothingForRole: {
    title: 'There is nothing for your role here yet',
    text: 'You are signed in, and your role is known. Nothing has been given to you that you could see here.',
    next: 'If you expected somebody on your list, ask your team lead.',
  },
  noRole: {
    title: 'You have no access yet',
    text: 'You are signed in, but nobody has said yet which service you work for and as what. Until then Junction shows you nothing.',
    next: 'Ask your team lead to give you a role. They need your name as it stands at the top of this page. When it is done, sign out and in again.',
  },
  commissioner: 'Headline figures',
} as const;
