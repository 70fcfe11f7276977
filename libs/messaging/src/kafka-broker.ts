import type { Topic } from '@junction/contracts';
import { type Consumer, type Kafka, type Message, Partitioners, type Producer } from 'kafkajs';
import { type Batch, Broker, type Group, type Incoming, type Outgoing, type Progress, type Reading } from './broker.js';
import { DoneOffsets } from './done-offsets.js';
import { kafkaClient, type KafkaOptions, RETRY } from './kafka-client.js';
import { KafkaReading } from './kafka-reading.js';
import { incomingOf, workOf } from './kafka-messages.js';
import { progressOf } from './kafka-progress.js';

const SESSION_TIMEOUT_MS = 10_000;

/** How long an empty fetch waits at the broker: the price of an idle group against nothing, since data comes at once. */
const FETCH_WAIT_MS = 100;

/** Only closed segments are forgotten; by default a quiet topic keeps one open, and all that is in it, for a week. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** In sync means every replica that the topic's `min.insync.replicas` asks for. */
const ALL_IN_SYNC = -1;

/** Longer than any one call to the broker takes; a group that is reading again within it gets nothing anew. */
const READS_FOREVER = { ...RETRY, retries: 1000, restartOnFailure: () => Promise.resolve(false) };

/** Apache Kafka by kafkajs. Neither its transactions nor its idempotent producer: repeats are the inbox's business. */
export class KafkaBroker extends Broker {
  private readonly kafka: Kafka;
  private readonly prefix: string;
  private readonly sessionTimeoutMs: number;
  private producer: Promise<Producer> | undefined;

  constructor(options: KafkaOptions) {
    super();
    this.kafka = kafkaClient(options);
    this.prefix = options.prefix ?? '';
    this.sessionTimeoutMs = options.sessionTimeoutMs ?? SESSION_TIMEOUT_MS;
  }

  override async ensureTopics(topics: readonly Topic[]): Promise<void> {
    await this.asAdmin((admin) =>
      admin.createTopics({
        topics: topics.map(({ name, partitions, retentionMs }) => ({
          topic: this.prefix + name,
          numPartitions: partitions,
          configEntries: [
            { name: 'retention.ms', value: String(retentionMs) },
            { name: 'segment.ms', value: String(Math.min(retentionMs, DAY_MS)) },
          ],
        })),
      }),
    );
  }

  override async send(messages: readonly Outgoing[]): Promise<void> {
    const byTopic = new Map<string, Message[]>();
    for (const { topic, key, value, headers } of messages) {
      const ofTopic = byTopic.get(topic) ?? [];
      ofTopic.push({ key, value, headers: { ...headers } });
      byTopic.set(topic, ofTopic);
    }
    const topicMessages = [...byTopic].map(([topic, ofTopic]) => ({ topic: this.prefix + topic, messages: ofTopic }));
    const producer = await this.connectedProducer();
    await producer.sendBatch({ acks: ALL_IN_SYNC, topicMessages });
  }

  override readAsGroup(group: Group, work: (batch: Batch) => Promise<void>): Reading {
    const topics = group.topics.map((topic) => this.prefix + topic);
    return new KafkaReading(
      () => this.consumer(this.prefix + group.id),
      async (consumer) => {
        const offsets = new DoneOffsets(consumer);
        await consumer.subscribe({ topics, fromBeginning: true });
        await consumer.run({
          autoCommit: false,
          eachBatchAutoResolve: false,
          partitionsConsumedConcurrently: group.concurrency,
          eachBatch: (payload) => work(workOf(payload, this.prefix, offsets)),
        });
      },
    );
  }

  override progressOf({ id, topics }: Pick<Group, 'id' | 'topics'>): Promise<readonly Progress[]> {
    return this.asAdmin((admin) => progressOf(admin, { id: this.prefix + id, topics, prefix: this.prefix }));
  }

  /** Each listener is a group of its own that commits nothing, so the broker forgets it when it leaves. */
  override tail(topic: string, hear: (message: Incoming) => void): Reading {
    return new KafkaReading(
      () => this.consumer(`${this.prefix}${topic}-${crypto.randomUUID()}`),
      async (consumer) => {
        await consumer.subscribe({ topics: [this.prefix + topic], fromBeginning: false });
        await consumer.run({
          autoCommit: false,
          eachMessage: ({ partition, message }) => {
            hear(incomingOf(topic, partition, message));
            return Promise.resolve();
          },
        });
      },
    );
  }

  override async ping(): Promise<void> {
    await this.asAdmin((admin) => admin.describeCluster());
  }

  override async close(): Promise<void> {
    const producer = await this.producer?.catch(() => undefined);
    await producer?.disconnect();
  }

  private consumer(groupId: string): Consumer {
    return this.kafka.consumer({
      groupId,
      sessionTimeout: this.sessionTimeoutMs,
      heartbeatInterval: Math.floor(this.sessionTimeoutMs / 3),
      maxWaitTimeInMs: FETCH_WAIT_MS,
      allowAutoTopicCreation: false,
      retry: READS_FOREVER,
    });
  }

  private async connectedProducer(): Promise<Producer> {
    this.producer ??= this.connectProducer().catch((error: unknown) => {
      this.producer = undefined;
      throw error;
    });
    return this.producer;
  }

  private async connectProducer(): Promise<Producer> {
    const producer = this.kafka.producer({
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    await producer.connect();
    return producer;
  }

  private async asAdmin<T>(work: (admin: ReturnType<Kafka['admin']>) => Promise<T>): Promise<T> {
    const admin = this.kafka.admin();
    try {
      await admin.connect();
      return await work(admin);
    } finally {
      await admin.disconnect().catch(() => {});
    }
  }
}
