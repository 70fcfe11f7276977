import { newId, type FactId } from '@junction/identifiers';
import { z } from 'zod';

/** What every event carries, whatever it is about. */
const everyEvent = {
  ldServiceId: z.uuid().describe('L&D service whose record it is'),
  version: z.int().min(1).describe('version of the record after this fact, counted from 1'),
  happenedAt: z.iso.datetime().describe('UTC instant at which it happened'),
  recordedAt: z.iso.datetime().describe('UTC instant at which it was recorded'),
};

type Shape = z.ZodRawShape;
type DataOf<S extends Shape> = z.ZodObject<S & typeof everyEvent, z.core.$strict>;

/** What a contract is made from; `data` leaves out what every event has. */
interface Definition<T extends string, S extends Shape> {
  type: T;
  topic: string;
  title: string;
  description: string;
  data: z.ZodObject<S>;
  key(this: void, data: z.output<DataOf<S>>): string;
  example: z.output<DataOf<S>>;
}

/** One version of one event: the only words that services share. */
export interface EventContract<T extends string = string, S extends Shape = Shape> {
  /** `junction.<noun>.<participle>.v<n>`; a change that isn't additive is a new version. */
  readonly type: T;
  /** `junction.<noun>`, written by one service only. */
  readonly topic: string;
  readonly title: string;
  readonly description: string;
  /** Strict: a field that the contract doesn't name is refused, so nothing slips out. */
  readonly data: DataOf<S>;
  /** The partition key: order holds among events with the same one. The person's id wherever there is a person. */
  readonly key: (this: void, data: z.output<DataOf<S>>) => string;
  readonly example: z.output<DataOf<S>>;
}

/** Any contract at all, for lists and registries. */
export interface AnyContract {
  readonly type: string;
  readonly topic: string;
  readonly title: string;
  readonly description: string;
  readonly data: z.ZodType;
  readonly key: (this: void, data: never) => string;
  readonly example: unknown;
}

/** The data of a contract's events, as TypeScript sees it. */
export type EventData<C extends AnyContract> = z.output<C['data']>;

/** One thing that happened, ready to be announced: its id stays the same however often it is sent. */
export interface FactOf<C extends AnyContract> {
  readonly id: FactId;
  readonly type: C['type'];
  readonly topic: string;
  readonly key: string;
  readonly data: EventData<C>;
}

/**
 * Defines one version of an event and adds `ldServiceId`, `version`, `happenedAt` and `recordedAt` to its data.
 * Ids, codes and instants only: a name of a person or a narrative has no place in any contract.
 */
export function defineEvent<T extends string, S extends Shape>(definition: Definition<T, S>): EventContract<T, S> {
  const { data, ...rest } = definition;
  return { ...rest, data: z.strictObject({ ...data.shape, ...everyEvent }) };
}

/** A new fact under a contract. The compiler checks its data; consumers validate what arrives. */
export function fact<T extends string, S extends Shape>(
  contract: EventContract<T, S>,
  data: z.output<DataOf<S>>,
): FactOf<EventContract<T, S>> {
  return { id: newId<FactId>(), type: contract.type, topic: contract.topic, key: contract.key(data), data };
}
