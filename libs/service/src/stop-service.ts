import type { Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { log } from '@junction/telemetry';

/** A process that was told to stop is gone after this long, whatever hangs. */
const STOP_WITHIN_MS = 2_500;
/** Requests that are still running after this long are cut off. */
const FINISH_WITHIN_MS = 1_200;

/** Takes no more connections and waits for the answers that are under way. */
export async function finishRequests(server: Server): Promise<void> {
  if (!server.listening) return;
  await new Promise<void>((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS);
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Stops in order: new requests, running requests, relay and consumers, database. */
export async function stopService(app: NestFastifyApplication): Promise<void> {
  await finishRequests(app.getHttpServer());
  await app.close();
}

/** Ends the process in good order when it is told to stop: SIGTERM, or Ctrl-C. */
export function stopOnSignal(app: NestFastifyApplication): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    log.info('stopping');
    setTimeout(() => {
      log.warn('stopped by the deadline');
      process.exit(1);
    }, STOP_WITHIN_MS).unref();
    stopService(app).then(
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
