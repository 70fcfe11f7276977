import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { appPart, demonstrate, migrate } from './app-part.mjs';
import { APPS } from './apps.mjs';
import { build } from './build.mjs';
import { freePorts } from './free-port.mjs';
import { holdServer } from './hold-server.mjs';
import { isPrepared, markPrepared } from './prepared.mjs';
import { explained } from './problem.mjs';
import { readSettings } from './read-settings.mjs';
import { Register } from './register.mjs';
import { forgetRunning, runningOf, writeRunning } from './running.mjs';
import { secretsOf } from './secrets.mjs';
import { SETTINGS } from './settings.mjs';
import { adminUrl, databasesOf, hasOwnKafka, hasOwnPostgres, ownKafka, ownPostgres } from './servers.mjs';
import { runSteps } from './steps.mjs';
import { stopInOrder } from './stop-in-order.mjs';
import { ensureTopics } from './topics.mjs';
import { watchOver } from './watch.mjs';

/** @typedef {import('./part.mjs').Part} Part */

/**
 * What may be chosen about a platform beside its settings.
 * @typedef {object} Choices
 * @property {boolean} [demonstration] adds invented people (yes; never in production)
 * @property {boolean} [restarts] starts a part again that dies (yes)
 * @property {(news: string) => void} [tell] hears one line when a part dies and when it is back
 * @property {(name: string, line: string) => void} [show] hears all that the parts print
 * @property {string} [jars] folder of Kafka's programs, if others have fetched them already
 */

/**
 * Brings up the whole of Junction for a test or a bench, in a folder and on ports of its own.
 * @param {Choices & { data: string, ports?: 'free', env?: NodeJS.ProcessEnv }} options `env`: settings other than the defaults
 * @returns {Promise<Platform>} running; whoever started it stops it
 */
export async function startPlatform({ data, ports, env = {}, ...choices }) {
  const settings = readSettings({ ...(ports === 'free' ? await onFreePorts() : {}), ...env, JUNCTION_DATA: data });
  const platform = new Platform(settings, choices);
  try {
    await runSteps(platform.steps());
    return platform;
  } catch (error) {
    await platform.stop();
    throw platform.failure ?? error;
  }
}

/**
 * Junction on one machine: servers, services, gateway and sign-in, each a process of its own. `steps` bring it up;
 * `stop` ends it from whatever state.
 */
export class Platform {
  /** What runs: postgres and kafka (where they are ours), identity, cases, reporting, gateway. @type {Record<string, Part>} */
  parts = {};
  /** The first thing that went wrong. What follows from it is of no interest. @type {unknown} */
  failure;
  #abort = new AbortController();
  /** Whether an earlier start of this very build has brought the tables up to date already. */
  #isPrepared = false;
  /** Keeps another Junction off a PostgreSQL that isn't ours alone. @type {{ release: () => Promise<void> } | undefined} */
  #held;

  /**
   * @param {import('./read-settings.mjs').Settings} settings
   * @param {Choices} [choices]
   */
  constructor(settings, { demonstration = true, restarts = true, tell, show, jars } = {}) {
    const { data, mode, ports } = settings;
    mkdirSync(join(data, 'logs'), { recursive: true, mode: 0o711 });
    this.settings = settings;
    this.isDemonstrating = demonstration && mode === 'demonstration';
    this.jars = jars;
    /** @type {import('./app-part.mjs').Common} */
    this.common = {
      restarts,
      register: new Register(data),
      signal: this.#abort.signal,
      ...(tell && { tell }),
      ...(show && { show }),
    };
    this.apps = APPS.filter((app) => app !== 'identity' || settings.oidcIssuer === undefined);
    /** @type {import('./environments.mjs').Setup} */
    this.setup = {
      settings,
      secrets: mode === 'demonstration' ? secretsOf(data) : undefined,
      databases: {},
      kafkaBrokers: settings.kafkaBrokers ?? `127.0.0.1:${ports.kafka}`,
      oidcIssuer: settings.oidcIssuer ?? `http://localhost:${ports.identity}`,
    };
    this.guard = watchOver(data);
  }

  /** Where people go. */
  get origin() {
    return this.settings.origin;
  }

  /** Where each part listens. The addresses of databases hold passwords: for tools, never to be shown. */
  get urls() {
    const { cases, reporting } = this.settings.ports;
    return {
      gateway: this.origin,
      identity: this.setup.oidcIssuer,
      cases: `http://127.0.0.1:${cases}`,
      reporting: `http://127.0.0.1:${reporting}`,
      postgres: adminUrl(this.setup) ?? '',
      kafka: this.setup.kafkaBrokers,
      databases: this.setup.databases,
    };
  }

  /**
   * What brings it up, in order.
   * @returns {readonly import('./steps.mjs').Step[]}
   */
  steps() {
    const { apps, setup, common } = this;
    const log = join(this.settings.data, 'logs/build.log');
    const start = (/** @type {import('./apps.mjs').AppName} */ app) => this.#run(app, appPart(app, this.setup, common));
    return [
      {
        title: 'Programs and servers',
        together: [
          this.#work('Build', () => build({ ...common, log })),
          ...(hasOwnPostgres(setup)
            ? [this.#work('PostgreSQL', () => this.#run('postgres', ownPostgres(setup, common)))]
            : []),
          ...(hasOwnKafka(setup)
            ? [this.#work('Kafka', () => this.#run('kafka', ownKafka(setup, common, this.jars)))]
            : []),
        ],
      },
      this.#work('Databases and topics', () => this.#provision()),
      {
        title: 'Tables',
        together: apps.map((app) =>
          this.#work(`Tables of ${app}`, () => this.#unlessPrepared(() => migrate(app, this.setup, common))),
        ),
      },
      {
        title: 'Services',
        together: [
          ...apps.map((app) => this.#work(`Start ${app}`, () => start(app))),
          ...(this.isDemonstrating
            ? [this.#work('Invented people', () => this.#unlessPrepared(() => this.#demonstrate()))]
            : []),
        ],
      },
    ];
  }

  /** Ends everything within 5 s and leaves no process. Safe at any time, and twice. */
  async stop() {
    this.#abort.abort();
    forgetRunning(this.settings.data);
    await stopInOrder(this.parts);
    await this.#held?.release();
    this.guard.dismiss();
  }

  /**
   * @param {string} name
   * @param {Part | Promise<Part>} made
   */
  async #run(name, made) {
    const part = await made;
    this.#abort.signal.throwIfAborted();
    this.parts[name] = part;
    await part.start();
  }

  async #provision() {
    const { settings, kafkaBrokers } = this.setup;
    if (settings.postgresUrl !== undefined) this.#held = await holdServer(settings.postgresUrl);
    const [{ databases, made }] = await Promise.all([databasesOf(this.setup, this.apps), ensureTopics(kafkaBrokers)]);
    this.setup = { ...this.setup, databases };
    this.#isPrepared = made.length === 0 && isPrepared(this.setup);
    writeRunning(settings.data, runningOf(this.setup, adminUrl(this.setup)));
  }

  async #demonstrate() {
    await demonstrate(this.setup, this.common);
    markPrepared(this.setup);
  }

  /** @param {() => Promise<unknown>} run */
  async #unlessPrepared(run) {
    if (!this.#isPrepared) await run();
  }

  /**
   * @param {string} title
   * @param {() => Promise<unknown>} run
   * @returns {import('./steps.mjs').Work}
   */
  #work(title, run) {
    return {
      title,
      run: async () => {
        try {
          this.#abort.signal.throwIfAborted();
          await run();
        } catch (error) {
          // One failure ends the others, which would otherwise be waited for.
          this.failure ??= this.#abort.signal.aborted ? undefined : explained(error, this.settings.data);
          if (!this.#abort.signal.aborted) await this.stop();
          throw error;
        }
      },
    };
  }
}

/** Settings for ports that nobody uses now. @returns {Promise<Record<string, string>>} */
async function onFreePorts() {
  const names = SETTINGS.filter(({ kind }) => kind === 'port').map(({ name }) => name);
  const ports = await freePorts(names.length);
  return Object.fromEntries(names.map((name, index) => [name, String(ports[index])]));
}
