import preset from '../../jest.preset.js';

/** Whole pathways: one platform on free ports for all of them, one journey after the other, a real browser. */
export default {
  ...preset,
  displayName: 'journeys',
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/src'],
  testRegex: ['\\.spec\\.ts$'],
  testEnvironment: '<rootDir>/harness/environment.mjs',
  globalSetup: '<rootDir>/harness/start.mjs',
  globalTeardown: '<rootDir>/harness/stop.mjs',
  maxWorkers: 1,
  testTimeout: 60_000,
};
