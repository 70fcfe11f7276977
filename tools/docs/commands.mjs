/**
 * What the README tells a stranger to type, and the test that types it. `text` must stand in that file, so that a test
 * which is rewritten takes its command along.
 *
 * @type {Readonly<Record<string, { by: string, text: string }>>}
 */
export const RUN_BY = {
  'npm start': { by: 'tools/platform/start.int.spec.ts', text: 'npm start' },
  'npm start -- --fresh': { by: 'tools/platform/start.int.spec.ts', text: "args: ['--fresh']" },
  'npm test': { by: '.ci/run', text: 'npm test' },
  'npm run test:full': { by: 'tools/check/readme-commands.int.spec.ts', text: 'npm run test:full' },
  'npm run bench': { by: 'tools/check/readme-commands.int.spec.ts', text: 'npm run bench' },
  'npm run mutate -- --list': { by: 'tools/check/readme-commands.int.spec.ts', text: 'npm run mutate -- --list' },
  'npm run events -- parked': { by: 'tools/events/events.int.spec.ts', text: 'npm run events -- parked' },
};
