import { pino, type DestinationStream, type Logger } from 'pino';
import { safeFields, type LogFields } from './log-fields.js';
import { currentTraceId } from './trace.js';
import { listedWord, MESSAGES, UNLISTED, type Message } from './words.js';

/** From what level on lines are written. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LogOptions {
  /** Which process this is. */
  readonly service: string;
  readonly level: LogLevel;
  /** Standard output unless a test reads along. */
  readonly destination?: DestinationStream;
}

let writer: Logger = pino({ level: 'silent' });

/** Opens the log of this process; until then nothing is written. */
export function configureLog({ service, level, destination }: LogOptions): void {
  const options = {
    level,
    base: { service: listedWord('service', service), pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  writer = destination ? pino(options, destination) : pino(options);
}

const sayable: ReadonlySet<string> = new Set(MESSAGES);

function write(level: 'debug' | 'info' | 'warn' | 'error', message: Message, fields: LogFields | undefined): void {
  if (!writer.isLevelEnabled(level)) return;
  const traceId = currentTraceId();
  writer[level]({ ...(traceId && { traceId }), ...safeFields(fields) }, sayable.has(message) ? message : UNLISTED);
}

/**
 * The log of this process, as JSON lines. It can say the sentences of `MESSAGES`, with the fields of `LogFields`;
 * anything else it is handed is left out. Each line carries the trace it belongs to.
 */
export const log = {
  debug: (message: Message, fields?: LogFields): void => write('debug', message, fields),
  info: (message: Message, fields?: LogFields): void => write('info', message, fields),
  warn: (message: Message, fields?: LogFields): void => write('warn', message, fields),
  error: (message: Message, fields?: LogFields): void => write('error', message, fields),
} as const;
