/** What a timeline tells of, in the order in which it can happen. */
export const TIMELINE_KINDS = [
  'person_registered',
  'case_identified',
  'stay_arrived',
  'stay_seen',
  'stay_not_seen',
  'stay_left',
  'stay_corrected',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** The kind of entry that each type of fact makes; facts of other types make none. */
export const KIND_OF: Readonly<Record<string, TimelineKind>> = Object.fromEntries(
  TIMELINE_KINDS.map((kind) => [`junction.${kind.replace('_', '.')}.v1`, kind]),
);
