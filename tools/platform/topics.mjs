import { Kafka, logLevel } from 'kafkajs';
import { Problem } from './problem.mjs';

// kafkajs sets timers to instants that have passed, and Node says so each time; other warnings are still shown.
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (warning.name !== 'TimeoutNegativeWarning') console.error(warning.message);
});

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Makes the topics that are missing; those that are there are kept as they are. Services would do so as well; made
 * here first, all of them are there before anybody listens.
 * @param {string} brokers
 * @throws {Problem} if no broker answers
 */
export async function ensureTopics(brokers) {
  // Known only once the libraries have been built.
  const { FACT_TOPICS, LIVE_TOPIC } = await import('@junction/contracts');
  const retry = { initialRetryTime: 100, maxRetryTime: 1000, retries: 10 };
  const kafka = new Kafka({
    brokers: brokers.split(','),
    clientId: 'junction-platform',
    logLevel: logLevel.NOTHING,
    retry,
  });
  const admin = kafka.admin();
  try {
    await admin.connect();
    const there = new Set(await admin.listTopics());
    const wanted = [...FACT_TOPICS.map((topic) => described(topic)), described(LIVE_TOPIC, NOT_FLUSHED)];
    const missing = wanted.filter(({ topic }) => !there.has(topic));
    if (missing.length > 0) await admin.createTopics({ waitForLeaders: true, topics: missing });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Problem(`Kafka at ${brokers} could not be set up: ${said}`, { cause: error });
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

/** Our broker flushes each message to the disk; what open pages are told may be lost, and does without. */
const NOT_FLUSHED = { name: 'flush.messages', value: String(2n ** 63n - 1n) };

/** @param {{ name: string, partitions: number, retentionMs: number }} topic @param {{ name: string, value: string }[]} more */
const described = ({ name, partitions, retentionMs }, ...more) => ({
  topic: name,
  numPartitions: partitions,
  configEntries: [
    { name: 'retention.ms', value: String(retentionMs) },
    // Only closed segments are forgotten; by default a quiet topic keeps one open, and all that is in it, for a week.
    { name: 'segment.ms', value: String(Math.min(retentionMs, DAY_MS)) },
    ...more,
  ],
});
