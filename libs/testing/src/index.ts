export {
  aCommissioner,
  anActor,
  anAdministrator,
  aPractitioner,
  aStranger,
  aTeamLead,
  type Asking,
  NORTH,
  SOUTH,
} from './actors.js';
export { createTestDatabase, type TestDatabase } from './database.js';
export { FixedClock, T0 } from './fixed-clock.js';
export {
  type Announced,
  type Answer,
  type AskOptions,
  type Asks,
  type Refused,
  type ServiceSetup,
  ServiceUnderTest,
  useService,
} from './service.js';
export { statementsOf } from './statements.js';
export { blindPolicies, withoutAnActor, type WithoutAnActor } from './without-an-actor.js';
