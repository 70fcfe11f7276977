import { log } from '@junction/telemetry';
import { Kafka, type KafkaConfig, type logCreator, logLevel } from 'kafkajs';

/** How to reach Kafka, and what to call things there. */
export interface KafkaOptions {
  /** `host:port` of some brokers; the others are found from there. */
  readonly brokers: readonly string[];
  /** Names this process in the broker's own logs and quotas. */
  readonly clientId: string;
  /** Stands before every topic and group, where a cluster is shared. */
  readonly prefix?: string;
  /** How long a reader may be silent before its partitions go to another. Default 10 s. */
  readonly sessionTimeoutMs?: number;
  /** How sockets are made; tests cut them here. */
  readonly socketFactory?: KafkaConfig['socketFactory'];
}

/** After the broker was away, its clients are back within a second or two rather than half a minute. */
export const RETRY = { initialRetryTime: 50, maxRetryTime: 1000 } as const;

const CONNECTION_TIMEOUT_MS = 1000;
const REQUEST_TIMEOUT_MS = 5000;

/** Attempts of one call before whoever made it hears of the failure; loops of our own go on after that. */
const ATTEMPTS = 4;

/** A client of the cluster; connects when first used. */
export const kafkaClient = (options: KafkaOptions): Kafka =>
  new Kafka({
    brokers: [...options.brokers],
    clientId: options.clientId,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    retry: { ...RETRY, retries: ATTEMPTS },
    logLevel: logLevel.ERROR,
    logCreator: intoOurLog,
    ...(options.socketFactory && { socketFactory: options.socketFactory }),
  });

const QUIET_MS = 30_000;

/**
 * A broker that is away makes its client complain many times a second: one line each half minute says as much. Whether
 * facts and events move again is said by the relay and the consumer themselves.
 */
const intoOurLog: logCreator = () => {
  let quietUntil = 0;
  return () => {
    if (Date.now() < quietUntil) return;
    quietUntil = Date.now() + QUIET_MS;
    log.warn('broker warning', { part: 'kafka' });
  };
};
