import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from './free-port.mjs';
import { findJava, OLDEST_JAVA } from './java.mjs';
import { kafkaJars } from './kafka-jars.mjs';
import { Part } from './part.mjs';
import { CHECKOUT } from './paths.mjs';
import { explained, Problem } from './problem.mjs';
import { runOnce } from './run-once.mjs';

/**
 * An Apache Kafka broker of our own.
 * @typedef {object} Kafka
 * @property {string} brokers as kafkajs and JUNCTION_KAFKA_BROKERS want it: host and port
 * @property {number} port
 * @property {number | undefined} pid
 * @property {Part} part
 * @property {() => Promise<void>} stop ends it in order; its data stay
 * @property {(signal?: NodeJS.Signals) => void} kill sends a signal to the broker (SIGKILL)
 * @property {() => Promise<void>} restart
 */

/**
 * What a caller may choose.
 * @typedef {object} KafkaOptions
 * @property {string} folder everything of this broker: data, configuration and log
 * @property {number} [port] a free one if absent
 * @property {number} [controllerPort] a free one if absent
 * @property {string} [jars] folder of Kafka's programs
 * @property {string} [log] path of the log file
 * @property {Partial<import('./part.mjs').PartSpec>} [part] how it is kept running
 */

// A small heap and no optimising compiler: one broker for one machine, quick to start and small.
const JVM = ['-Xms64m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/**
 * Starts a real Apache Kafka broker (one node, KRaft) on the loopback address, and makes its data the first time.
 * @param {KafkaOptions} options
 * @returns {Promise<Kafka>}
 * @throws {Problem} without a JDK, or if the folder can't be used or the broker doesn't start
 */
export async function startKafka(options) {
  const port = options.port ?? (await freePort());
  const controllerPort = options.controllerPort ?? (await freePort());
  const part = await kafkaPart({ ...options, port, controllerPort });
  await part.start();
  return {
    brokers: `127.0.0.1:${port}`,
    port,
    part,
    get pid() {
      return part.pid;
    },
    stop: () => part.stop(),
    kill: (signal) => part.kill(signal),
    restart: () => part.restart(),
  };
}

/**
 * The same broker, its data made, but not started yet.
 * @param {KafkaOptions & { port: number, controllerPort: number }} options
 * @returns {Promise<Part>}
 */
export async function kafkaPart({ folder, port, controllerPort, jars, log, part }) {
  const home = resolve(folder);
  const java = findJava();
  if (java === undefined)
    throw new Problem(
      `Apache Kafka needs Java ${OLDEST_JAVA} or later. ` +
        'Install it (Debian: sudo apt-get install -y default-jre-headless), then start again.',
    );
  const classpath = ['-cp', join(jars ?? (await kafkaJars()), '*')];
  const configuration = await prepare(home, { port, controllerPort, format: [java, ...classpath] });
  const log4j = `-Dlog4j2.configurationFile=${join(CHECKOUT, 'tools/platform/kafka/log4j2.properties')}`;
  return new Part({
    name: 'Kafka',
    command: java,
    args: [...JVM, log4j, ...classpath, 'kafka.Kafka', configuration],
    cwd: home,
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', TZ: 'UTC' },
    isReady: (line) => line.includes('Kafka Server started'),
    log: log ?? join(home, 'kafka.log'),
    stopWithinMs: 2500,
    ...part,
  });
}

/**
 * @param {string} home
 * @param {{ port: number, controllerPort: number, format: readonly string[] }} how
 * @returns {Promise<string>} path of the configuration
 */
async function prepare(home, { port, controllerPort, format }) {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    const configuration = join(home, 'server.properties');
    writeFileSync(configuration, properties(join(home, 'data'), port, controllerPort), { mode: 0o600 });
    if (!existsSync(join(home, 'data', 'meta.properties'))) await formatData(home, format);
    return configuration;
  } catch (error) {
    throw explained(error, home);
  }
}

/**
 * @param {string} home
 * @param {readonly string[]} java command and class path
 */
async function formatData(home, [java = 'java', ...classpath]) {
  rmSync(join(home, 'data'), { recursive: true, force: true });
  // Kafka's way to write a 16 byte cluster id.
  const cluster = randomBytes(16).toString('base64url').replace(/^-/, 'A');
  const args = [
    ...JVM,
    ...classpath,
    'kafka.tools.StorageTool',
    'format',
    '-t',
    cluster,
    '-c',
    join(home, 'server.properties'),
  ];
  await runOnce({ name: `Making Kafka's data in ${home}`, command: java, args, cwd: home });
}

/**
 * One broker that is its own controller. `log.flush.interval.messages=1`: there is no replica, so what is acknowledged
 * must be on the disk. The short session times let a killed broker or consumer be missed within seconds.
 * @param {string} data
 * @param {number} port
 * @param {number} controllerPort
 */
const properties = (data, port, controllerPort) => `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
controller.listener.names=CONTROLLER
listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
inter.broker.listener.name=PLAINTEXT
log.dirs=${data}
log.flush.interval.messages=1
num.partitions=6
auto.create.topics.enable=false
offsets.topic.replication.factor=1
offsets.topic.num.partitions=6
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=1000
broker.session.timeout.ms=2000
broker.heartbeat.interval.ms=500
`;
