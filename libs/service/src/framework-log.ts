import type { LoggerService } from '@nestjs/common';
import { log } from '@junction/telemetry';

/** Nest's own log, without its words: they may quote what was asked. What it warns of shows by class and place. */
export const frameworkLog: LoggerService = {
  log() {},
  debug() {},
  verbose() {},
  warn(warning: unknown) {
    log.warn('framework warning', warning instanceof Error ? { error: warning } : {});
  },
  error(failure: unknown) {
    log.error('framework error', failure instanceof Error ? { error: failure } : {});
  },
  fatal(failure: unknown) {
    log.error('framework error', failure instanceof Error ? { error: failure } : {});
  },
};
