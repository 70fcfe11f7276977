import type { ArrivalReasonCode, LeftToCode, NotSeenReasonCode } from '../stay/stay.rules.js';
import {
  BRAMLEY_COURT,
  BRAMLEY_CUSTODY,
  CARROW_COURT,
  CARROW_CUSTODY,
  ELMFIELD_CUSTODY,
  ELMFIELD_INTERVIEWS,
} from './places.js';
import type { Turn, Visit } from './visit.js';

const FAMILIES = ['INVENTED', 'FICTION', 'SAMPLE', 'TRIAL', 'EXAMPLE', 'MADEUP', 'PRETEND', 'IMAGINED', 'NOTREAL'];
const GIVEN = ['Alex', 'Bo', 'Cara', 'Dan', 'Ewa', 'Finn', 'Gita', 'Hal', 'Iris', 'Jay', 'Kit', 'Lou', 'Moss', 'Noor'];
/** In the proportions in which people are met: mostly in custody. */
const SITES = [
  ...[BRAMLEY_CUSTODY, BRAMLEY_CUSTODY, BRAMLEY_CUSTODY, ELMFIELD_CUSTODY, ELMFIELD_CUSTODY],
  ...[BRAMLEY_COURT, ELMFIELD_INTERVIEWS, CARROW_CUSTODY, CARROW_CUSTODY, CARROW_COURT],
];
const REASONS: readonly ArrivalReasonCode[] = [
  'mental_health',
  'mental_health',
  'substance_use',
  'self_harm',
  'social',
];
const LEFT_TO: readonly LeftToCode[] = ['home', 'home', 'home', 'court', 'prison', 'hospital', 'not_known'];
const NOT_SEEN: readonly NotSeenReasonCode[] = ['declined', 'asleep', 'released_before_seen', 'no_staff'];

const HOUR = 60;
const DAY = 24 * HOUR;
/** Seven months: enough for two whole quarters and the one that runs. */
const DAYS_BACK = 210;
const VISITS = 180;
/** A fifth of all who come have come before. */
const PEOPLE = 144;

/** Stays that are over, so that figures have something to count; the same each time they are told. */
export function earlierVisits(): Visit[] {
  const chance = seeded(20_260_302);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;

  return Array.from({ length: VISITS }, (_, n) => {
    const whose = n % PEOPLE;
    const site = SITES[whose % SITES.length] as (typeof SITES)[number];
    // Two days at least lie between the last of these and now, so nobody is in two places at once.
    const minutesAgo = 2 * DAY + Math.floor(((VISITS - n - chance()) * (DAYS_BACK - 4) * DAY) / VISITS);
    const minutesThere = Math.floor((2 + chance() * 16) * HOUR);
    const minutesToSeen = Math.floor(20 + chance() * chance() * 220);
    const isSeen = chance() > 0.12 && minutesToSeen < minutesThere;
    const turn: Turn = isSeen
      ? { kind: 'seen', minutesAgo: minutesAgo - minutesToSeen }
      : { kind: 'not_seen', minutesAgo: minutesAgo - Math.floor(minutesThere / 2), reason: pick(NOT_SEEN) };
    const left: Turn = { kind: 'left', minutesAgo: minutesAgo - minutesThere, to: pick(LEFT_TO) };
    return {
      who: `earlier ${whose}`,
      person: personOf(whose),
      site,
      ...aboutVisit(n, pick(REASONS)),
      minutesAgo,
      turns: [turn, left],
    };
  });
}

const aboutVisit = (n: number, reason: ArrivalReasonCode) => ({
  place: n % 3 === 0 ? null : `Cell ${1 + (n % 14)}`,
  reason,
});

const personOf = (whose: number) => ({
  family: FAMILIES[whose % FAMILIES.length],
  given: GIVEN[whose % GIVEN.length],
  dateOfBirth: `${1956 + ((whose * 7) % 52)}-${pad(1 + (whose % 12))}-${pad(1 + ((whose * 5) % 28))}`,
});
const pad = (n: number): string => String(n).padStart(2, '0');

/** Numbers from 0 (included) to 1 (excluded) that look like chance and are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
