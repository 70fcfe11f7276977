export { isCalendarDay } from './calendar-day.js';
export { ConfigFaults, configOrExit, readConfig, type ConfigSchema } from './config.js';
export { BODY_BYTES_MAX, createService, serviceAdapter, type ServiceModule, serviceRoot } from './create-service.js';
export { guardDoor } from './door.js';
export { GRAPHQL_PATH, graphqlOptions } from './graphql-options.js';
export { Parts, type Health } from './parts.js';
export { causesOf, refusalOf, type Refusal } from './refusal.js';
export { type Commands, type CommandTools } from './run-command.js';
export { runService, type Service } from './run-service.js';
export { CalendarDay, InstantScalar } from './scalars.js';
export { AddressNotFound, MethodNotAllowed, PayloadTooLarge } from './service.errors.js';
export { failLoudly, tellWhyNotStarted } from './start-failures.js';
export { stopService } from './stop-service.js';
export {
  brokersVariable,
  httpUrlVariable,
  jsonVariable,
  keyVariable,
  portVariable,
  postgresUrlVariable,
  processVariables,
  quantityVariable,
  serviceVariables,
  type ServiceConfig,
} from './variables.js';
export { verifyAuditCommand } from './verify-audit.command.js';
