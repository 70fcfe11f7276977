export { currentTraceId, currentTraceparent, keepTrace, runWithTrace } from './trace.js';
export { formatTraceparent, parseTraceparent, type TraceContext } from './trace-context.js';
export { configureLog, log, LOG_LEVELS, type LogLevel, type LogOptions } from './log.js';
export type { LogFields } from './log-fields.js';
export { describeError, type LoggedError } from './logged-error.js';
export { MESSAGES, registerWords, UNLISTED, type Message, type WordField } from './words.js';
export {
  beforeScrape,
  countEvents,
  measureProcess,
  metrics,
  metricsPage,
  noteConsumerLag,
  noteOutbox,
  noteParkedEvents,
  observeOperation,
} from './metrics.js';
export { HealthPart, partOf, type HealthReporter, type PartHealth, type PartMark, type Why } from './part-health.js';
