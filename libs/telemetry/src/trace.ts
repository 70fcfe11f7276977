import { AsyncLocalStorage } from 'node:async_hooks';
import { formatTraceparent, nextStep, parseTraceparent, type TraceContext } from './trace-context.js';

const running = new AsyncLocalStorage<TraceContext>();

/**
 * Runs `work`, and everything it awaits, as a step of the trace that `traceparent` names.
 * Without one, or with a broken one, a new trace begins. Whatever a request or an event causes runs inside.
 */
export const runWithTrace = <T>(traceparent: string | undefined, work: () => T): T =>
  running.run(nextStep(parseTraceparent(traceparent)), work);

/** What to send to whoever is called next (HTTP header, Kafka header, outbox column); undefined outside a trace. */
export function currentTraceparent(): string | undefined {
  const context = running.getStore();
  return context && formatTraceparent(context);
}

/** The id under which logs and error references of the running work are found; undefined outside a trace. */
export const currentTraceId = (): string | undefined => running.getStore()?.traceId;

/** A function that goes on in the trace it was made in, for callbacks that lose it (streams, event emitters). */
export const keepTrace = <A extends readonly unknown[], R>(work: (...args: A) => R): ((...args: A) => R) =>
  AsyncLocalStorage.bind(work);
