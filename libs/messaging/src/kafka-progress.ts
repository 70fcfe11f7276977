import type { Admin } from 'kafkajs';
import type { Progress } from './broker.js';

/** What Kafka says of a group that has done nothing in a partition yet. */
const NOTHING_DONE = -1n;

/**
 * How far a group has come. The ends are read first: what is sent between the two readings counts as done only if it
 * is. A group without a word on a partition begins with the earliest message that is still kept.
 */
export async function progressOf(
  admin: Admin,
  { id, topics, prefix }: { readonly id: string; readonly topics: readonly string[]; readonly prefix: string },
): Promise<Progress[]> {
  const kept = await Promise.all(topics.map((topic) => admin.fetchTopicOffsets(prefix + topic)));
  const done = await admin.fetchOffsets({ groupId: id, topics: topics.map((topic) => prefix + topic) });
  const nextIn = new Map(
    done.flatMap(({ topic, partitions }) =>
      partitions.map(({ partition, offset }) => [`${topic} ${partition}`, BigInt(offset)] as const),
    ),
  );
  return topics.flatMap((topic, index) =>
    (kept[index] ?? []).map(({ partition, low, high }) => {
      const next = nextIn.get(`${prefix}${topic} ${partition}`) ?? NOTHING_DONE;
      return { topic, partition, next: next > BigInt(low) ? next : BigInt(low), end: BigInt(high) };
    }),
  );
}
