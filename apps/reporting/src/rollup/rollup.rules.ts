import { StayArrivedV1, StayCorrectedV1, StayLeftV1, StayNotSeenV1, StaySeenV1 } from '@junction/contracts';

/** What facts say of one stay, as far as figures are concerned. Instants are ISO 8601, UTC. */
export interface StaySaid {
  readonly stay: string;
  readonly ldServiceId: string;
  readonly arrivedAt: string;
  /** The version of the stay that said when it began: the highest heard of. */
  readonly version: number;
  /** Null: not seen, as far as is known. */
  readonly seenAt: string | null;
  /** The version that said whether the person was seen; 0 while none has. */
  readonly seenVersion: number;
}

/** What counting needs of a fact. */
export interface Countable {
  readonly type: string;
  readonly ldServiceId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const SAYS_ARRIVED: ReadonlySet<string> = new Set(
  [StayArrivedV1, StaySeenV1, StayNotSeenV1, StayLeftV1, StayCorrectedV1].map(({ type }) => type),
);
const SAYS_SEEN: ReadonlySet<string> = new Set([StaySeenV1.type, StayCorrectedV1.type]);

/**
 * What some facts say of each stay, in whatever order they come: of two that say the same thing the one with the higher
 * version counts. So a correction takes the place of what it corrects, heard before it or after.
 */
export function staysSaid(facts: readonly Countable[]): StaySaid[] {
  const stays = new Map<string, StaySaid>();
  for (const fact of facts) {
    if (!SAYS_ARRIVED.has(fact.type)) continue;
    const said = saidBy(fact);
    const known = stays.get(said.stay);
    stays.set(said.stay, known ? joined(known, said) : said);
  }
  return [...stays.values()];
}

function saidBy({ type, ldServiceId, data }: Countable): StaySaid {
  const version = data['version'] as number;
  const saysSeen = SAYS_SEEN.has(type);
  return {
    stay: data['stayId'] as string,
    ldServiceId,
    arrivedAt: data['arrivedAt'] as string,
    version,
    seenAt: saysSeen ? (data['seenAt'] as string | null) : null,
    seenVersion: saysSeen ? version : 0,
  };
}

function joined(known: StaySaid, said: StaySaid): StaySaid {
  const arrival = said.version > known.version ? said : known;
  const sight = said.seenVersion > known.seenVersion ? said : known;
  return { ...arrival, seenAt: sight.seenAt, seenVersion: sight.seenVersion };
}

/** How many have each value; values in any order. */
export type Histogram = readonly { readonly value: number; readonly n: number }[];

/** How many there are in all. */
export const totalOf = (histogram: Histogram): number => histogram.reduce((sum, { n }) => sum + n, 0);

/**
 * The smallest value that at least this share of all reach or stay under (nearest rank): with a share of 0.5 and
 * minutes to being seen, "half were seen within …".
 *
 * @param share above 0, up to 1 inclusive.
 * @returns null where there are none.
 */
export function valueWithin(histogram: Histogram, share: number): number | null {
  const needed = Math.ceil(totalOf(histogram) * share);
  let reached = 0;
  for (const { value, n } of [...histogram].sort((left, right) => left.value - right.value)) {
    reached += n;
    if (needed > 0 && reached >= needed) return value;
  }
  return null;
}
