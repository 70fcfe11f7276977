import type { Database } from '@junction/persistence';
import { log } from '@junction/telemetry';
import type { FastifyInstance } from 'fastify';
import { closeGraphs, type Graphs } from './graph/open-graphs.js';
import type { LiveSource } from './live/live-source.js';
import type { LiveStreams } from './live/live-streams.js';

/** What has to be closed. */
export interface Running {
  readonly app: FastifyInstance;
  readonly streams: LiveStreams;
  readonly graphs: Graphs;
  readonly live: LiveSource;
  readonly database: Database;
  readonly forgetting: NodeJS.Timeout;
}

/** A process that was told to stop is gone after this long, whatever hangs. */
const STOP_WITHIN_MS = 2_800;
/** Requests that are still running after this long are cut off. */
const FINISH_WITHIN_MS = 1_500;

/** Stops in order: streams, new requests, running requests, Kafka, database. */
export async function stopGateway({ app, streams, graphs, live, database, forgetting }: Running): Promise<void> {
  clearInterval(forgetting);
  streams.stop();
  const cutOff = setTimeout(() => app.server.closeAllConnections(), FINISH_WITHIN_MS);
  await app.close();
  clearTimeout(cutOff);
  await Promise.all([closeGraphs(graphs), live.stop()]);
  await database.close();
}

/** Ends the process in good order when it is told to stop: SIGTERM, or Ctrl-C. */
export function stopOnSignal(running: Running): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    log.info('stopping');
    setTimeout(() => {
      log.warn('stopped by the deadline');
      process.exit(1);
    }, STOP_WITHIN_MS).unref();
    stopGateway(running).then(
      () => {
        log.info('stopped');
        process.exit(0);
      },
      (error: unknown) => {
        log.error('failure', { error });
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
