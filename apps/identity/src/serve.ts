import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { log } from '@junction/telemetry';
import pg from 'pg';
import { loadAssets } from './assets.js';
import type { IdentityConfig } from './identity.config.js';
import { makeProvider } from './provider/provider.js';
import { makeServer } from './server.js';
import { sweepExpired } from './store/oidc-records.js';

const SWEEP_MS = 10 * 60_000;
const CONNECTIONS_MAX = 5;
const DATABASE_TIMEOUT_MS = 3_000;

/** Identity at work. */
export interface Running {
  readonly port: number;
  /** Lets running requests end, then closes everything. */
  stop(): Promise<void>;
}

/** Serves on the loopback address only: it lets anybody be anybody, so it is not for a network. */
export async function serve(config: IdentityConfig): Promise<Running> {
  const pool = new pg.Pool({
    connectionString: config.databaseUrl,
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: DATABASE_TIMEOUT_MS,
    statement_timeout: DATABASE_TIMEOUT_MS,
    application_name: 'junction-identity',
  });
  pool.on('error', (error) => log.warn('connection lost', { part: 'database', error }));

  const isUp = (): Promise<boolean> =>
    pool.query('select 1').then(
      () => true,
      () => false,
    );
  const server = makeServer({ config, provider: makeProvider(config, pool), assets: await loadAssets(), isUp });
  server.listen(config.port, '127.0.0.1');
  await once(server, 'listening');

  const sweep = (): void => void sweepExpired(pool).catch((error: unknown) => log.warn('request failed', { error }));
  const sweeping = setInterval(sweep, SWEEP_MS).unref();
  sweep();

  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      clearInterval(sweeping);
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await closed;
      await pool.end();
    },
  };
}
