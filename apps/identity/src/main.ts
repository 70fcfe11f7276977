import { configureLog, log, measureProcess } from '@junction/telemetry';
import { ConfigInvalid, readConfig, readMigrationConfig } from './identity.config.js';
import { serve } from './serve.js';

/** How long a stop may take before it is cut short. */
const STOP_MS_MAX = 2_500;

const [command] = process.argv.slice(2);

try {
  if (command === 'migrate') await migrate();
  else await start();
} catch (error) {
  if (error instanceof ConfigInvalid) process.stderr.write(`${error.message}\n`);
  log.error('start failed', { error });
  process.exitCode = 1;
}

async function migrate(): Promise<void> {
  configureLog({ service: 'identity', level: 'info' });
  const options = readMigrationConfig(process.env);
  const { migrateIdentity } = await import('./store/migrate.js');
  await migrateIdentity(options);
  log.info('command done', { command: 'migrate' });
}

async function start(): Promise<void> {
  configureLog({ service: 'identity', level: 'info' });
  const config = readConfig(process.env);
  configureLog({ service: 'identity', level: config.logLevel });
  measureProcess();
  const running = await serve(config);
  log.info('ready', { port: running.port });

  const stop = (): void => {
    log.info('stopping');
    setTimeout(() => {
      log.warn('stopped by the deadline');
      process.exit(1);
    }, STOP_MS_MAX).unref();
    running.stop().then(
      () => log.info('stopped'),
      (error: unknown) => log.error('failure', { error }),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
