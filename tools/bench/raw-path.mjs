import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { COMMITTED_MS } from './look.mjs';

const TOPIC = 'junction-bench';
const TABLES = `
  drop table if exists bench_sent, bench_heard;
  create table bench_sent (n int primary key, counts boolean not null);
  create table bench_heard (n int primary key)`;

/**
 * The shortest way that a fact could go, by hand: a row is committed, a message is produced and consumed, a row is
 * committed. The same broker and the same database server, with the same settings of the same client.
 *
 * @param {import('../platform/platform.mjs').Platform} platform
 * @param {(send: (counts: boolean) => Promise<void>) => Promise<void>} work sends as often as it likes
 * @returns {Promise<number[]>} how long each that counts took from commit to commit, in milliseconds
 */
export async function withRawPath(platform, work) {
  const kafka = new Kafka({ brokers: platform.urls.kafka.split(','), clientId: 'bench', logLevel: logLevel.NOTHING });
  const [producer, admin] = [kafka.producer(), kafka.admin()];
  const consumer = kafka.consumer({ groupId: 'junction-bench', maxWaitTimeInMs: 100 });
  const database = new pg.Pool({ connectionString: platform.urls.postgres, max: 2 });
  try {
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: TOPIC, numPartitions: 1 }] });
    await database.query(TABLES);
    await producer.connect();
    await consumeInto(consumer, database);
    let n = 0;
    await work(async (counts) => {
      n += 1;
      await database.query('insert into bench_sent values ($1, $2)', [n, counts]);
      await producer.send({ topic: TOPIC, acks: -1, messages: [{ value: String(n) }] });
    });
    return await durations(database, n);
  } finally {
    await Promise.allSettled([consumer.disconnect(), producer.disconnect(), admin.disconnect()]);
    await database.end();
  }
}

/** @param {import('kafkajs').Consumer} consumer @param {pg.Pool} database */
async function consumeInto(consumer, database) {
  const joined = new Promise((resolve) => consumer.on('consumer.group_join', resolve));
  await consumer.connect();
  await consumer.subscribe({ topics: [TOPIC], fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ message }) => {
      await database.query('insert into bench_heard values ($1)', [Number(message.value)]);
    },
  });
  await joined;
}

/** @param {pg.Pool} database @param {number} sent */
async function durations(database, sent) {
  for (;;) {
    const { rows } = await database.query('select count(*)::int as n from bench_heard');
    if (rows[0].n === sent) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { rows } = await database.query(`
    select heard.at - sent.at as ms
      from (select n, ${COMMITTED_MS} as at from bench_sent where counts) as sent
      join (select n, ${COMMITTED_MS} as at from bench_heard) as heard using (n)`);
  return rows.map(({ ms }) => Number(ms));
}
