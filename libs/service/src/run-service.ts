import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureLog, log, measureProcess } from '@junction/telemetry';
import { configOrExit, type ConfigSchema } from './config.js';
import { createService, type ServiceModule } from './create-service.js';
import { runCommand, type Commands } from './run-command.js';
import { failLoudly, tellWhyNotStarted } from './start-failures.js';
import { stopOnSignal } from './stop-service.js';
import type { ServiceConfig } from './variables.js';

/** What a service says of itself. */
export interface Service<C> {
  readonly name: string;
  /** Its settings: `serviceVariables`, extended where it needs more. */
  readonly config: ConfigSchema<C>;
  /** What `node dist/main.js <name>` does instead of serving. */
  readonly commands?: Commands<C>;
}

/**
 * Runs a service as this process: reads its settings, serves until it is told to stop, or runs the command that it was
 * started with. Says `ready` with the port once it answers.
 */
export async function runService<C extends ServiceConfig>(
  module: ServiceModule<C>,
  { name, config: schema, commands = {} }: Service<C>,
): Promise<void> {
  const config = configOrExit<C>(schema);
  configureLog({ service: name, level: config.JUNCTION_LOG_LEVEL });
  failLoudly();

  const create = (): Promise<NestFastifyApplication> => createService(module, config);
  const command = process.argv[2];
  if (command !== undefined) return runCommand(command, commands, { config, create });

  try {
    const app = await create();
    stopOnSignal(app);
    await app.listen({ port: config.JUNCTION_SERVICE_PORT, host: config.JUNCTION_SERVICE_HOST });
    measureProcess();
    log.info('ready', { port: portOf(app) });
  } catch (error) {
    tellWhyNotStarted(error);
  }
}

function portOf(app: NestFastifyApplication): number | undefined {
  const address = app.getHttpAdapter().getInstance().server.address();
  return typeof address === 'object' ? address?.port : undefined;
}
