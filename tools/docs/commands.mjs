/**
 * What the README tells a stranger to type, and the test that types it. `text` must stand in that file, so that a test
 * which is rewritten takes its command along.
 *
 * @type {Readonly<Record<string, { by: string, text: string }>>}
 */
export const RUN_BY = {
  'npm test': { by: '.ci/run', text: 'npm test' },
};
