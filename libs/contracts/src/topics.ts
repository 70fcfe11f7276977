/** How a topic is kept; in production the broker's own configuration says the same. */
export interface Topic {
  readonly name: string;
  readonly partitions: number;
  readonly retentionMs: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Codes about a person are health data all the same, so topics forget early; the log of facts stays with its service. */
export const FACT_TOPICS: readonly Topic[] = [
  'junction.ld_service',
  'junction.site',
  'junction.person',
  'junction.membership',
  'junction.case',
  'junction.stay',
  'junction.adjustment',
  'junction.contact',
  'junction.offer',
  'junction.work_item',
].map((name) => ({ name, partitions: 6, retentionMs: 14 * DAY_MS }));

/** "Something on this page changed", for browsers that show it now. Not a fact: whoever missed it looks again. */
export const LIVE_TOPIC: Topic = { name: 'junction.live', partitions: 1, retentionMs: 5 * 60 * 1000 };
