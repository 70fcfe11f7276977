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
