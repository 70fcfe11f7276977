import { metrics } from '@junction/telemetry';
import { Histogram } from 'prom-client';

const latency = new Histogram({
  name: 'junction_subgraph_seconds',
  help: 'How long requests of the gateway to a subgraph took, by subgraph and whether it answered',
  labelNames: ['part', 'outcome'],
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [metrics],
});

/** Counts and times one request to a subgraph. Names of subgraphs come from the committed supergraphs alone. */
export const noteFetch = (part: string, seconds: number, isAnswered: boolean): void =>
  latency.observe({ part, outcome: isAnswered ? 'done' : 'failed' }, seconds);
