import { setMaxListeners } from 'node:events';
import { configOrExit, failLoudly, tellWhyNotStarted } from '@junction/service';
import { configureLog, log, measureProcess } from '@junction/telemetry';
import { gatewayVariables } from './gateway.config.js';
import { migrateDatabase } from './migrations/migrate-database.js';
import { runGateway } from './run-gateway.js';

// The federation runtime hangs one listener a request on one signal, and takes them off as requests are collected.
setMaxListeners(0);

const config = configOrExit(gatewayVariables);
configureLog({ service: 'gateway', level: config.JUNCTION_LOG_LEVEL });
failLoudly();

try {
  const command = process.argv[2];
  if (command === 'migrate') {
    await migrateDatabase(config);
    log.info('command done', { command });
    process.exit(0);
  }
  if (command !== undefined) throw new Error('no such command; there is: migrate');
  const port = await runGateway(config);
  measureProcess();
  log.info('ready', { port });
} catch (error) {
  tellWhyNotStarted(error);
}
