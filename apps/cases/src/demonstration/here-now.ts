import type { PersonGiven } from '../person/person.rules.js';
import type { SiteDetails } from '../site/site.entity.js';
import type { ArrivalReasonCode, NextEventCode, NotSeenReasonCode } from '../stay/stay.rules.js';
import {
  BRAMLEY_COURT,
  BRAMLEY_CUSTODY,
  CARROW_COURT,
  CARROW_CUSTODY,
  ELMFIELD_CUSTODY,
  ELMFIELD_INTERVIEWS,
} from './places.js';
import { IDA, NUR } from './colleagues.js';
import type { Turn, Visit } from './visit.js';

const nhs = (value: string) => ({ scheme: 'nhs_number', value }) as const;
const pnc = (value: string) => ({ scheme: 'pnc', value }) as const;
const named = (family: string, given: string, dateOfBirth: string, more: Partial<PersonGiven> = {}): PersonGiven => ({
  family,
  given,
  dateOfBirth,
  ...more,
});

/** Somebody in a cell or a courtroom for a reason, since so many minutes. */
const here = (site: SiteDetails, place: string | null, person: PersonGiven, since: Since): Visit => ({
  who: [person.family, person.given, person.description].filter(Boolean).join(' '),
  person,
  site,
  place,
  reason: since.reason ?? 'mental_health',
  minutesAgo: since.minutes,
  turns: since.turns ?? [],
});
interface Since {
  readonly minutes: number;
  readonly reason?: ArrivalReasonCode;
  readonly turns?: readonly Turn[];
}
const seen = (minutesAgo: number): Turn => ({ kind: 'seen', minutesAgo });
const notSeen = (minutesAgo: number, reason: NotSeenReasonCode): Turn => ({ kind: 'not_seen', minutesAgo, reason });

const triaged = (minutesAgo: number): Turn => ({
  kind: 'triaged',
  minutesAgo,
  triage: {
    next: 'see',
    checked: [{ system: 'own_records', result: 'found' }],
    involved: [{ kind: 'community_mental_health_team', name: 'Invented Community Team' }],
    note: null,
  },
});
const planned = (minutesAgo: number, next: NextEventCode, inMinutes: number): Turn => ({
  kind: 'planned',
  ...{ minutesAgo, next, inMinutes },
});

const AT_NORTH_VALE: readonly Visit[] = [
  here(BRAMLEY_CUSTODY, 'Cell 7', named('INVENTED', 'Rosa', '1992-05-02', { identifiers: [nhs('9990000018')] }), {
    minutes: 760,
    reason: 'self_harm',
    turns: [
      triaged(730),
      planned(700, 'charge_decision', 40),
      { kind: 'helped', minutesAgo: 690, by: 'short_sentences' },
    ],
  }),
  here(
    BRAMLEY_CUSTODY,
    'Cell 2',
    { description: 'Man, about 50, grey coat, does not speak', estimatedAge: 50 },
    {
      minutes: 190,
      reason: 'not_known_yet',
    },
  ),
  here(BRAMLEY_CUSTODY, 'Cell 4', named('FICTION', 'Dev', '2009-02-11'), {
    minutes: 95,
    reason: 'learning_disability',
  }),
  here(BRAMLEY_CUSTODY, 'Cell 9', named('TRIAL', 'Jon', '1997-08-23', { identifiers: [pnc('04/12345D')] }), {
    minutes: 420,
    reason: 'substance_use',
    turns: [triaged(400), notSeen(300, 'asleep')],
  }),
  here(BRAMLEY_CUSTODY, 'Cell 1', named('EXAMPLE', 'Maya', '1984-12-30'), {
    minutes: 340,
    turns: [triaged(320), seen(250), { kind: 'put_off', minutesAgo: 240, inMinutes: 90 }],
  }),
  here(BRAMLEY_CUSTODY, 'Cell 12', named('PRETEND', 'Owen', '1971-03-19'), {
    minutes: 275,
    reason: 'substance_use',
    turns: [triaged(260), notSeen(240, 'intoxicated')],
  }),
  here(
    BRAMLEY_CUSTODY,
    null,
    { description: 'Woman, about 30, red hair', estimatedAge: 30 },
    {
      minutes: 12,
      reason: 'social',
    },
  ),
  here(ELMFIELD_CUSTODY, 'Cell 3', named('SAMPLE', 'Kofi', '1988-06-14'), {
    minutes: 205,
    turns: [triaged(190), seen(150), { kind: 'allocated', minutesAgo: 140, to: NUR }],
  }),
  here(ELMFIELD_CUSTODY, 'Cell 5', named('MADEUP', 'Leila', '2001-10-05'), {
    minutes: 130,
    reason: 'self_harm',
    turns: [triaged(110)],
  }),
  here(ELMFIELD_CUSTODY, 'Cell 6', named('IMAGINED', 'Tom', '1965-01-27'), {
    minutes: 515,
    turns: [notSeen(480, 'declined')],
  }),
  here(BRAMLEY_COURT, 'Court 3', named('SAMPLE', 'Ann', '1985-04-09', { identifiers: [nhs('9991000003')] }), {
    minutes: 80,
    turns: [triaged(75), seen(55)],
  }),
  here(BRAMLEY_COURT, 'Court 1', named('NOTREAL', 'Piotr', '1979-11-11'), {
    minutes: 70,
    reason: 'not_known_yet',
    turns: [triaged(60), planned(55, 'hearing', 30)],
  }),
  here(BRAMLEY_COURT, 'Cells', named('PROTOTYPE', 'Grace', '1999-07-03'), { minutes: 45, reason: 'social' }),
  here(ELMFIELD_INTERVIEWS, 'Room 2', named('FICTION', 'Hana', '1990-09-16'), { minutes: 25, reason: 'other' }),
];

const AT_SOUTH_MERE: readonly Visit[] = [
  here(CARROW_CUSTODY, 'Cell 1', named('INVENTED', 'Saul', '1993-02-08'), {
    minutes: 150,
    turns: [triaged(130), { kind: 'allocated', minutesAgo: 120, to: IDA }],
  }),
  here(CARROW_CUSTODY, 'Cell 8', named('EXAMPLE', 'Nia', '2010-05-21'), { minutes: 60, reason: 'learning_disability' }),
  here(
    CARROW_CUSTODY,
    'Cell 10',
    { description: 'Man, about 25, tattooed hands', estimatedAge: 25 },
    {
      minutes: 310,
      reason: 'substance_use',
      turns: [seen(220)],
    },
  ),
  here(CARROW_COURT, 'Court 2', named('TRIAL', 'Bea', '1982-08-30'), { minutes: 90, turns: [seen(40)] }),
];

/** Everybody who is at one of the places while the demonstration is told. */
export const HERE_NOW: readonly Visit[] = [...AT_NORTH_VALE, ...AT_SOUTH_MERE];
