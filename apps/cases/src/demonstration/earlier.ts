import type { SiteDetails } from '../site/site.entity.js';
import type { ArrivalReasonCode, LeftToCode, NotSeenReasonCode } from '../stay/stay.rules.js';
import {
  BRAMLEY_COURT,
  BRAMLEY_CUSTODY,
  CARROW_COURT,
  CARROW_CUSTODY,
  ELMFIELD_CUSTODY,
  ELMFIELD_INTERVIEWS,
} from './places.js';
import { teamAt } from './colleagues.js';
import type { Act, Turn, Visit } from './visit.js';

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

const DISPOSALS = ['no_further_action', 'released_under_investigation', 'charged', 'community_order', 'fine'] as const;
const HELPS = ['short_sentences', 'extra_time', 'breaks', 'quiet_room', 'easy_read', 'appropriate_adult'] as const;

const HOUR = 60;
const DAY = 24 * HOUR;

/** A part of the story: from when, how many visits, of how many people; the last ones are still worked on. */
interface Chapter {
  readonly name: string;
  readonly seed: number;
  /** Days before now at which it begins and ends. */
  readonly from: number;
  readonly to: number;
  readonly visits: number;
  readonly people: number;
  readonly open: number;
}

/** A fifth of all who come have come before; a year and a half, thinly, then seven months as they are. */
const CHAPTERS: readonly Chapter[] = [
  { name: 'long ago', seed: 20_250_302, from: 730, to: 214, visits: 120, people: 96, open: 0 },
  { name: 'earlier', seed: 20_260_302, from: 208, to: 2, visits: 180, people: 144, open: 42 },
];

/** Stays that are over, so that figures have something to count; the same each time they are told. */
export const earlierVisits = (): Visit[] => CHAPTERS.flatMap(visitsOf);

function visitsOf({ name, seed, from, to, visits, people, open }: Chapter): Visit[] {
  const chance = seeded(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;

  return Array.from({ length: visits }, (_, n) => {
    const whose = n % people;
    const site = SITES[whose % SITES.length] as (typeof SITES)[number];
    // Two days at least lie between the last of these and now, so nobody is in two places at once.
    const minutesAgo = to * DAY + Math.floor(((visits - n - chance()) * (from - to) * DAY) / visits);
    const minutesThere = Math.floor((2 + chance() * 16) * HOUR);
    const minutesToSeen = Math.floor(20 + chance() * chance() * 220);
    const isSeen = chance() > 0.12 && minutesToSeen < minutesThere;
    const after = (minutes: number, act: Act): Turn => ({ ...act, minutesAgo: minutesAgo - minutes });
    const work = chance() < 0.9 ? [after(Math.floor(minutesToSeen / 2), TRIAGED)] : [];
    const seen: Act = isSeen ? { kind: 'seen' } : { kind: 'not_seen', reason: pick(NOT_SEEN) };
    const left: Act = { kind: 'left', to: pick(LEFT_TO) };
    const turns = [
      ...work,
      after(isSeen ? minutesToSeen : Math.floor(minutesThere / 2), seen),
      ...careOf(chance, { isSeen, isNew: n < people, at: minutesToSeen + 5 }).map(({ minutes, act }) =>
        after(minutes, act),
      ),
      after(minutesThere, left),
      after(minutesThere + 30, n < visits - open ? outcomeOf(pick(DISPOSALS)) : spokenTo(pick(['gp', 'solicitor']))),
      ...endOf({ n, site, of: visits - open, isTriaged: work.length > 0, isSeen }).map((act) =>
        after(minutesThere + (act.kind === 'closed' ? 1500 : 60), act),
      ),
    ];
    const about = aboutVisit(n, pick(REASONS));
    return { who: `${name} ${whose}`, person: personOf(whose + seed), site, ...about, minutesAgo, turns };
  });
}

const TRIAGED: Act = {
  kind: 'triaged',
  triage: {
    next: 'see',
    checked: [
      { system: 'own_records', result: 'not_found' },
      { system: 'mental_health_records', result: 'found' },
      { system: 'gp', result: 'not_available' },
    ],
    involved: [{ kind: 'gp', name: 'Invented Surgery' }],
    note: null,
  },
};

const outcomeOf = (disposal: (typeof DISPOSALS)[number]): Act => ({
  kind: 'outcome',
  outcome: { diversion: disposal === 'no_further_action' ? 'out' : 'none', disposal },
});

const spokenTo = (withWhom: 'gp' | 'solicitor' | 'person'): Act => ({
  kind: 'contacted',
  contact: { withWhom, how: 'phone', result: 'achieved', hadInterpreter: false, minutes: 10, about: null },
});

/** What was noticed and offered to somebody who was seen, while they were there. */
function careOf(chance: () => number, { isSeen, isNew, at }: Care): { minutes: number; act: Act }[] {
  const [helps, offers] = [chance(), chance()];
  const by = HELPS[Math.floor(helps * 10) % HELPS.length] as (typeof HELPS)[number];
  const answer =
    offers < 0.3 ? ({ answer: 'accepted' } as const) : ({ answer: 'declined', reason: 'does_not_want_it' } as const);
  return [
    ...(isSeen && isNew && helps < 0.4 ? [{ minutes: at, act: { kind: 'helped', by } as const }] : []),
    ...(isSeen && offers < 0.5
      ? [{ minutes: at, act: { kind: 'offered', offer: { what: 'referral', answer } } as const }]
      : []),
  ];
}

interface Care {
  readonly isSeen: boolean;
  /** Comes for the first time: what helps is noted once. */
  readonly isNew: boolean;
  readonly at: number;
}

/** A case that is over is closed, with a reason for all that it did not come to; of the others some are looked after. */
function endOf({ n, of, site, isTriaged, isSeen }: Ending): Act[] {
  if (n >= of)
    return n % 3 === 0 ? [{ kind: 'allocated', to: teamAt(site.ldServiceId).support[n % 2 === 0 ? 0 : 1] }] : [];
  const notReached = [
    ...(isTriaged ? [] : [{ milestone: 'triaged', reason: 'released_before_seen' } as const]),
    ...(isSeen ? [] : [{ milestone: 'seen', reason: 'declined' } as const]),
  ];
  return [{ kind: 'closed', closing: { notReached } }];
}

interface Ending {
  readonly site: SiteDetails;
  readonly n: number;
  readonly of: number;
  readonly isTriaged: boolean;
  readonly isSeen: boolean;
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
