export const see = {
  act: 'See',
  label: 'somebody marked as seen',
  yours: 'Seen now',
  hidden: (who: string) => `${who}: mark as seen now`,
} as const;
