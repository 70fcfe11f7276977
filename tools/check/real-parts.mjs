import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from '../platform/debian.mjs';
import { findJava, findMaven } from '../platform/java.mjs';
import { kafkaJarsFolder } from '../platform/kafka-jars.mjs';
import { startKafka } from '../platform/kafka.mjs';
import { dataFolder } from '../platform/paths.mjs';
import { startPostgres } from '../platform/postgres.mjs';
import { atTheEnd } from './child.mjs';

/**
 * Where the tests find PostgreSQL and Kafka: the caller's own if both addresses are given, else servers started here
 * on free ports, with data of their own, gone again at the end.
 *
 * @returns {Promise<Record<string, string>>} environment variables
 */
export async function realParts() {
  const { JUNCTION_POSTGRES_URL, JUNCTION_KAFKA_BROKERS } = process.env;
  if (JUNCTION_POSTGRES_URL && JUNCTION_KAFKA_BROKERS) return { JUNCTION_POSTGRES_URL, JUNCTION_KAFKA_BROKERS };

  await javaAndMaven();
  const folder = mkdtempSync(join(tmpdir(), 'junction-test-'));
  // Root runs PostgreSQL as another user, who has to get to its own folder inside.
  chmodSync(folder, 0o711);
  /** @type {{ stop(): Promise<void> }[]} */
  const parts = [];
  atTheEnd(async () => {
    await Promise.allSettled(parts.map((part) => part.stop()));
    rmSync(folder, { recursive: true, force: true });
  });
  const postgres = await startPostgres({ folder: join(folder, 'postgres') });
  parts.push(postgres);
  const kafka = await startKafka({ folder: join(folder, 'kafka') });
  parts.push(kafka);
  return { JUNCTION_POSTGRES_URL: postgres.url, JUNCTION_KAFKA_BROKERS: kafka.brokers };
}

/** Installs what Kafka needs where that may be done, else says what to type. */
export async function javaAndMaven() {
  const java = findJava() === undefined ? ['default-jre-headless'] : [];
  const maven = findMaven() === undefined && !existsSync(kafkaJarsFolder(dataFolder())) ? ['maven'] : [];
  const missing = [...java, ...maven];
  if (missing.length > 0) await installPackages(missing, 'Apache Kafka needs Java, and Maven to fetch it');
}
