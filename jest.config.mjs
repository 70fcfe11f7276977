import preset from './jest.preset.js';

/** `unit`: pure code. `integration`: a service in process against real PostgreSQL and Kafka (addresses from the environment). */
const select = (displayName, testRegex, ignore) => ({
  ...preset,
  displayName,
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tools'],
  testRegex,
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/apps/journeys/', ...ignore],
});

export default {
  projects: [
    select('unit', ['\\.spec\\.ts$'], ['\\.int\\.spec\\.ts$']),
    select('integration', ['\\.int\\.spec\\.ts$'], []),
  ],
  maxWorkers: 2,
  testTimeout: 20_000,
};
