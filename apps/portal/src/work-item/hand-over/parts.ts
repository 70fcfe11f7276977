import type { WorkKind, WorkRowFragment } from '../../generated/graphql.js';
import { handOver } from './hand-over.content.js';

export type PartName = keyof typeof handOver.parts;

/** What is handed over together at one place. */
export interface Part {
  readonly name: PartName;
  readonly items: readonly WorkRowFragment[];
}

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly Part[];
}

const PART: Readonly<Record<WorkKind, PartName>> = {
  TRIAGE: 'unseen',
  SEE: 'unseen',
  TRY_AGAIN: 'again',
  CALL_AFTER_RELEASE: 'calls',
};

/** The list by place, and at each place by what there is to do; the order within a part stays that of the list. */
export function placesOf(items: readonly WorkRowFragment[]): readonly Place[] {
  return groups(items, ({ site }) => site?.id ?? '')
    .map(([id, here]) => ({ id, name: here[0]?.site?.name ?? handOver.elsewhere, parts: partsOf(here) }))
    .sort((left, right) => left.name.localeCompare(right.name));
}

const ORDER = Object.keys(handOver.parts);

const partsOf = (items: readonly WorkRowFragment[]): readonly Part[] =>
  groups(items, ({ kind }) => PART[kind])
    .map(([name, here]) => ({ name, items: here }))
    .sort((left, right) => ORDER.indexOf(left.name) - ORDER.indexOf(right.name));

function groups<Row, Key extends string>(rows: readonly Row[], keyOf: (row: Row) => Key): [Key, Row[]][] {
  const found = new Map<Key, Row[]>();
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row]);
  return [...found];
}
