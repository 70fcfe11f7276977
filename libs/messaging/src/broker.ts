import type { Topic } from '@junction/contracts';

/** A message on its way out. Messages of one key keep their order. */
export interface Outgoing {
  readonly topic: string;
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A message as it came in. */
export interface Incoming {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: string | null;
  readonly value: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** Messages of one partition, in their order, lent to whoever reads for a group. */
export interface Batch {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly Incoming[];
  /** Messages of this partition that come after the batch. */
  readonly waiting: number;
  /** Says that this message and everything before it needn't come again. */
  done(message: Incoming): Promise<void>;
  /** Tells the broker that the reader is still at work; fails when the partition has gone to another reader. */
  alive(): Promise<void>;
  /** True once the reader is stopping or has lost the partition: what isn't done yet will come again. */
  isOver(): boolean;
}

/** Readers of one group share the partitions of its topics; the broker remembers how far the group has come. */
export interface Group {
  readonly id: string;
  readonly topics: readonly string[];
  /** How many partitions are worked on side by side. */
  readonly concurrency: number;
}

/** How far a group has come in one partition. */
export interface Progress {
  readonly topic: string;
  readonly partition: number;
  /** The place of the first message that the group hasn't done. */
  readonly next: bigint;
  /** The place that the next message to be sent will have. */
  readonly end: bigint;
}

/** Reading that goes on until it is stopped, whatever happens to the broker in between. */
export interface Reading {
  /** Finishes the work in hand and leaves. */
  stop(): Promise<void>;
  /** Whether messages can arrive now. */
  isJoined(): boolean;
  /** How often the reading has begun; a tail that begins anew has missed what was sent in between. */
  timesJoined(): number;
}

/** What the platform needs of a message broker, and nothing more. */
export abstract class Broker {
  /** Creates the topics that don't exist yet; settings of those that do are left as they are. */
  abstract ensureTopics(topics: readonly Topic[]): Promise<void>;
  /** Resolves once every replica in sync holds every message; on failure any of them may have been sent. */
  abstract send(messages: readonly Outgoing[]): Promise<void>;
  /** Reads from the earliest message the group hasn't done. A batch whose work fails comes again. */
  abstract readAsGroup(group: Group, work: (batch: Batch) => Promise<void>): Reading;
  /** How far a group has come, partition by partition; what is sent meanwhile may be left out. */
  abstract progressOf(group: Pick<Group, 'id' | 'topics'>): Promise<readonly Progress[]>;
  /** Hears each message that is sent from now on, remembers nothing; what is sent while away is missed. */
  abstract tail(topic: string, hear: (message: Incoming) => void): Reading;
  /** @throws when the broker doesn't answer. */
  abstract ping(): Promise<void>;
  abstract close(): Promise<void>;
}
