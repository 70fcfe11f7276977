import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { exampleEnvironment } from './example-service.builder.js';

const ROOT = join(import.meta.dirname, '../../..');

/** Runs the example service from its sources; `stayMs` is how long its health takes to answer, or to let go. */
const MAIN = `
  import { runFromSources } from '${ROOT}/tools/schema/from-sources.mjs';
  runFromSources();
  const { runService, serviceVariables } = await import('${ROOT}/libs/service/src/index.ts');
  const { ExampleDatabase, ExampleModule } = await import('${ROOT}/libs/service/src/example-service.builder.ts');
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const { EXAMPLE_HEALTH_MS = '0', EXAMPLE_STOP_MS = '0', EXAMPLE_CRASH } = process.env;
  ExampleDatabase.answer = async () => {
    if (EXAMPLE_CRASH) setTimeout(() => { throw new Error('Zebedee Fiction'); });
    await wait(Number(EXAMPLE_HEALTH_MS));
    return { up: true };
  };
  ExampleDatabase.prototype.onModuleDestroy = () => wait(Number(EXAMPLE_STOP_MS));
  await runService(ExampleModule, {
    name: 'cases',
    config: serviceVariables,
    commands: {
      migrate: async ({ config, open }) => {
        const app = await open();
        console.log('migrated by', app.get(ExampleDatabase).constructor.name, config.JUNCTION_MODE);
      },
      rebuild: async () => { throw new Error('Zebedee Fiction was here'); },
    },
  });
`;

/** The example service as a process of its own. */
export class ExampleProcess {
  stdout = '';
  stderr = '';
  private readonly ended: Promise<unknown[]>;

  private constructor(readonly child: ChildProcess) {
    child.stdout?.on('data', (text) => (this.stdout += String(text)));
    child.stderr?.on('data', (text) => (this.stderr += String(text)));
    this.ended = once(child, 'exit');
  }

  /** Starts it with the environment of a service in which nothing is missing, and what the test changes of that. */
  static start(changed: Readonly<Record<string, string>> = {}, ...args: readonly string[]): ExampleProcess {
    const env = { PATH: process.env['PATH'], ...exampleEnvironment().environment, ...changed };
    const script = ['--input-type=module', '--eval', MAIN, 'main.js', ...args];
    return new ExampleProcess(spawn(process.execPath, script, { cwd: ROOT, env, timeout: 15_000 }));
  }

  /** The port that it says it answers at. */
  async port(): Promise<number> {
    for (;;) {
      const ready = this.lines().find(({ msg }) => msg === 'ready');
      if (typeof ready?.['port'] === 'number') return ready['port'];
      if (this.child.exitCode !== null) throw new Error(`ended before it was ready: ${this.stderr}`);
      await Promise.race([once(this.child.stdout ?? this.child, 'data'), this.ended]);
    }
  }

  /** How it ended, and how long that took from now, in milliseconds. */
  async end(signal?: 'SIGTERM' | 'SIGINT'): Promise<{ code: unknown; tookMs: number }> {
    const startedAt = performance.now();
    if (signal) this.child.kill(signal);
    const [code] = await this.ended;
    return { code, tookMs: performance.now() - startedAt };
  }

  /** What it logged. */
  lines(): Record<string, unknown>[] {
    const json = this.stdout.split('\n').filter((line) => line.startsWith('{'));
    return json.map((line) => JSON.parse(line) as Record<string, unknown>);
  }
}
