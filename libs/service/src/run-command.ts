import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { log, registerWords, runWithTrace } from '@junction/telemetry';

/** What a command works with. */
export interface CommandTools<C> {
  readonly config: C;
  /** The service's providers, not started: no port, relay or consumer. Closed when the command ends. */
  readonly open: () => Promise<NestFastifyApplication>;
}

/** Commands by name, such as `migrate`; each ends by returning. */
export type Commands<C> = Readonly<Record<string, (tools: CommandTools<C>) => Promise<void>>>;

interface Process<C> {
  readonly config: C;
  readonly create: () => Promise<NestFastifyApplication>;
}

/** Runs one command and ends the process: code 0, 1 when it failed, 2 when there is no such command. */
export async function runCommand<C>(name: string, commands: Commands<C>, process_: Process<C>): Promise<never> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    process.stderr.write(`no such command; there are: ${Object.keys(commands).join(', ')}\n`);
    process.exit(2);
  }
  registerWords('command', Object.keys(commands));
  process.exit(await runWithTrace(undefined, () => outcomeOf(name, command, process_)));
}

async function outcomeOf<C>(
  name: string,
  command: Commands<C>[string],
  { config, create }: Process<C>,
): Promise<0 | 1> {
  const opened: NestFastifyApplication[] = [];
  const open = async (): Promise<NestFastifyApplication> => {
    const app = await create();
    opened.push(app);
    return app;
  };
  const startedAt = performance.now();
  try {
    await command({ config, open });
    log.info('command done', { command: name, durationMs: performance.now() - startedAt });
    return 0;
  } catch (error) {
    log.error('command failed', { command: name, error });
    return 1;
  } finally {
    await Promise.allSettled(opened.map((app) => app.close()));
  }
}
