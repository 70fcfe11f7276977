import { TestEnvironment } from 'jest-environment-node';

/** Hands the running platform to the journeys: they live in a realm of their own, the platform outside of it. */
export default class JourneyEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.junction = globalThis.junction;
  }
}
