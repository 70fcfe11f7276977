import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { topic } from './shapes.js';
import { listedWord, UNLISTED } from './words.js';

/** All figures of this process, in the form that Prometheus reads. */
export const metrics = new Registry();

const registers = [metrics];
const refreshers = new Set<() => Promise<void> | void>();

const latency = new Histogram({
  name: 'junction_operation_seconds',
  help: 'How long operations took, by root field and outcome',
  labelNames: ['operation', 'outcome'],
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers,
});
const outboxAge = new Gauge({
  name: 'junction_outbox_age_seconds',
  help: 'Age of the oldest fact that is committed and not yet published; 0 when none waits',
  registers,
});
const outboxWaiting = new Gauge({
  name: 'junction_outbox_waiting',
  help: 'Facts that are committed and not yet published',
  registers,
});
const consumerLag = new Gauge({
  name: 'junction_consumer_lag',
  help: 'Events of a topic that a consumer has not taken yet',
  labelNames: ['consumer', 'topic'],
  registers,
});
const parkedEvents = new Gauge({
  name: 'junction_parked_events',
  help: 'Events set aside until an operator replays or discards them',
  labelNames: ['consumer'],
  registers,
});
const events = new Counter({
  name: 'junction_events_total',
  help: 'Events a consumer took from a topic, by outcome',
  labelNames: ['consumer', 'topic', 'outcome'],
  registers,
});

const topicLabel = (name: string): string => topic(name) ?? UNLISTED;
const consumerLabel = (name: string): string => listedWord('consumer', name);

/** Counts one operation and how long it took. Operations and outcomes are words of the code; others count as unlisted. */
export function observeOperation(operation: string, outcome: string, durationMs: number): void {
  latency.observe(
    { operation: listedWord('operation', operation), outcome: listedWord('outcome', outcome) },
    durationMs / 1000,
  );
}

/** How old the oldest unpublished fact is, and how many wait. */
export function noteOutbox(ageMs: number, waiting: number): void {
  outboxAge.set(ageMs / 1000);
  outboxWaiting.set(waiting);
}

/** How many events of a topic the consumer has yet to take. */
export const noteConsumerLag = (consumer: string, topicName: string, lag: number): void =>
  consumerLag.set({ consumer: consumerLabel(consumer), topic: topicLabel(topicName) }, lag);

/** How many events are parked for the consumer now. */
export const noteParkedEvents = (consumer: string, count: number): void =>
  parkedEvents.set({ consumer: consumerLabel(consumer) }, count);

/** Counts events taken: `done`, `repeated`, `parked`, `ignored` or `failed`. */
export const countEvents = (consumer: string, topicName: string, outcome: string, count: number): void =>
  events.inc(
    { consumer: consumerLabel(consumer), topic: topicLabel(topicName), outcome: listedWord('outcome', outcome) },
    count,
  );

/** Has `refresh` bring figures up to date each time they are read; returns how to stop that. */
export function beforeScrape(refresh: () => Promise<void> | void): () => void {
  refreshers.add(refresh);
  return () => void refreshers.delete(refresh);
}

/** The page that Prometheus reads. A figure that can't be refreshed keeps its last value. */
export async function metricsPage(): Promise<{ readonly contentType: string; readonly body: string }> {
  await Promise.allSettled([...refreshers].map(async (refresh) => refresh()));
  return { contentType: metrics.contentType, body: await metrics.metrics() };
}

/** Adds what the process itself takes: memory, CPU, event loop delay. Called once, when a process starts to serve. */
export function measureProcess(): void {
  if (!metrics.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics({ register: metrics });
}
