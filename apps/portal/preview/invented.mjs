/** Invented people and places for looking at the pages without the platform. */

const MINUTE_MS = 60_000;
const before = (minutes) => new Date(Date.now() - minutes * MINUTE_MS).toISOString();

const NORTH = {
  id: '11111111-1111-4111-8111-111111111111',
  name: 'North Vale L&D',
  organisation: 'North Vale NHS Trust',
  region: 'North',
};
export const NORTH_VALE = NORTH.id;
const SOUTH = {
  id: '22222222-2222-4222-8222-222222222222',
  name: 'South Mere L&D',
  organisation: 'South Mere Care',
  region: 'South',
};
const site = (end, name, setting, ldService) => ({
  id: `aaaaaaaa-0000-4000-8000-0000000000${end}`,
  name,
  setting,
  ldService,
});

export const SITES = [
  site('a1', 'Bramley custody', 'CUSTODY', NORTH),
  site('a2', 'Elmfield custody', 'CUSTODY', NORTH),
  site('a3', 'Bramley magistrates’ court', 'MAGISTRATES_COURT', NORTH),
  site('a4', 'Elmfield voluntary attendance', 'VOLUNTARY_ATTENDANCE', NORTH),
];

export const USERS = {
  sam: { userId: 'sam.reid', name: 'Sam Reid', pairs: [{ ldServiceId: NORTH.id, role: 'practitioner' }] },
  lee: { userId: 'lee.ward', name: 'Lee Ward', pairs: [{ ldServiceId: NORTH.id, role: 'team_lead' }] },
  ali: { userId: 'ali.stone', name: 'Ali Stone', pairs: [{ ldServiceId: NORTH.id, role: 'administrator' }] },
  kim: {
    userId: 'kim.lane',
    name: 'Kim Lane',
    pairs: [{ ldServiceId: '00000000-0000-4000-8000-000000000000', role: 'commissioner' }],
  },
  pat: { userId: 'pat.new', name: 'Pat New', pairs: [] },
};

let people = 0;
export function aPerson(known) {
  people += 1;
  return {
    id: `bbbbbbbb-0000-4000-8000-${String(people).padStart(12, '0')}`,
    version: 1,
    name: null,
    description: null,
    dateOfBirth: null,
    estimatedAge: null,
    ageFlag: null,
    identifiers: [],
    needsInterpreter: false,
    synthetic: true,
    ...known,
  };
}

let stays = 0;
export function aStay(at, person, known) {
  stays += 1;
  return {
    id: `cccccccc-0000-4000-8000-${String(stays).padStart(12, '0')}`,
    version: 1,
    status: 'PRESENT',
    person,
    site: at,
    caseId: `dddddddd-0000-4000-8000-${String(stays).padStart(12, '0')}`,
    place: null,
    arrivedAt: before(30),
    seenAt: null,
    notSeenReason: null,
    leftAt: null,
    leftTo: null,
    reason: 'NOT_KNOWN_YET',
    nextEvent: null,
    nextEventAt: null,
    enteredInError: false,
    ...known,
  };
}

const named = (family, given, dateOfBirth) => aPerson({ name: { family, given }, dateOfBirth });

/** A board with each state of a row on it, other places with somebody in them, and somebody who has gone home. */
export const someStays = () => [...inCustody(SITES[0]), ...elsewhere(SITES)];

function inCustody(bramley) {
  const rosa = named('Invented', 'Rosa', '1992-05-02');
  const dev = { ...named('Fiction', 'Dev', '2009-01-30'), ageFlag: 'UNDER_18' };
  rosa.needsInterpreter = true;
  rosa.identifiers = [{ scheme: 'NHS_NUMBER', value: '9990000018', display: '999 000 0018' }];
  return [
    aStay(bramley, rosa, {
      place: 'Cell 7',
      arrivedAt: before(760),
      reason: 'SELF_HARM',
      nextEvent: 'INTERVIEW',
      nextEventAt: before(-70),
    }),
    aStay(bramley, aPerson({ description: 'man', estimatedAge: 50 }), {
      place: 'Cell 2',
      arrivedAt: before(200),
      nextEvent: 'CHARGE_DECISION',
      nextEventAt: before(-30),
    }),
    aStay(bramley, dev, {
      place: 'Cell 4',
      arrivedAt: before(140),
      seenAt: before(45),
      reason: 'LEARNING_DISABILITY',
    }),
    aStay(bramley, named('Trial', 'Jon', '1997-08-14'), {
      place: 'Cell 9',
      arrivedAt: before(61),
      notSeenReason: 'ASLEEP',
      reason: 'SUBSTANCE_USE',
    }),
    aStay(bramley, named('Specimen-Placeholder', 'Maximiliana Alexandra', '1971-12-24'), {
      place: 'Cell 11',
      arrivedAt: before(12),
      reason: 'MENTAL_HEALTH',
    }),
  ];
}

function elsewhere([bramley, elmfield, court, voluntary]) {
  return [
    aStay(elmfield, named('Sample', 'Ann', '1985-03-09'), {
      place: 'Cell 1',
      arrivedAt: before(340),
      reason: 'SOCIAL',
    }),
    aStay(court, named('Example', 'Mia', '1999-10-10'), {
      place: 'Courtroom 3',
      arrivedAt: before(90),
      seenAt: before(20),
    }),
    aStay(voluntary, named('Madeup', 'Lou', '1966-06-06'), { place: null, arrivedAt: before(25) }),
    aStay(bramley, named('Pretend', 'Vic', '1979-02-11'), {
      status: 'LEFT',
      arrivedAt: before(60 * 30),
      seenAt: before(60 * 20),
      leftAt: before(60 * 18),
      leftTo: 'HOME',
    }),
  ];
}

const month = ([text, arrived, seen, median, ninetieth]) => ({
  month: text,
  arrived: String(arrived),
  seen: String(seen),
  medianMinutesToSeen: median,
  ninetiethMinutesToSeen: ninetieth,
  n: String(seen),
});

const times = ([median, ninetieth, n]) => ({ median, ninetieth, n: String(n) });
const reasons = (counts) => Object.entries(counts).map(([reason, n]) => ({ reason, count: String(n) }));

const FUNNEL = {
  identified: '812',
  triaged: '764',
  seen: '690',
  closed: '701',
  notTriaged: [...reasons({ RELEASED_BEFORE_SEEN: 21, NO_STAFF: 9 }), { reason: null, count: '1' }],
  notSeen: reasons({ DECLINED: 38, RELEASED_BEFORE_SEEN: 33, ALREADY_SUPPORTED: 12, NO_STAFF: 4 }),
  identifiedToTriaged: times(['18', '55', 764]),
  arrivedToTriaged: times(['31', '96', 751]),
  arrivedToSeen: times(['44', '138', 690]),
  overdue: [
    { kind: 'SEE', count: '41' },
    { kind: 'TRIAGE', count: '17' },
    { kind: 'CALL_AFTER_RELEASE', count: '6' },
  ],
};

const none = times([null, null, 0]);

/** A place at which nothing has happened yet. */
export const NO_FIGURES = {
  freshAsOf: before(0.1),
  suppressed: false,
  months: [],
  funnel: {
    ...{ identified: '0', triaged: '0', seen: '0', closed: '0', notTriaged: [], notSeen: [], overdue: [] },
    ...{ identifiedToTriaged: none, arrivedToTriaged: none, arrivedToSeen: none },
  },
};

export const SERVICE_FIGURES = {
  freshAsOf: before(0.1),
  suppressed: false,
  funnel: FUNNEL,
  months: [
    ['2025-12', 61, 44, '62', '180'],
    ['2026-01', 72, 51, '58', '171'],
    ['2026-02', 64, 50, '55', '160'],
    ['2026-03', 80, 66, '51', '150'],
    ['2026-04', 77, 60, '49', '148'],
    ['2026-05', 91, 80, '45', '140'],
    ['2026-06', 88, 79, '44', '139'],
    ['2026-07', 95, 83, '43', '131'],
    ['2026-08', 70, 65, '47', '135'],
    ['2026-09', 84, 77, '41', '128'],
    ['2026-10', 97, 90, '40', '120'],
    ['2026-11', 63, 55, '39', '118'],
  ].map(month),
};

const publishedTime = (median, n) => ({ median, n });
const publishedFunnel = ([identified, triaged, seen, closed], times) => ({
  ...{ identified, triaged, seen, closed },
  identifiedToTriaged: publishedTime(...times[0]),
  arrivedToTriaged: publishedTime(...times[1]),
  arrivedToSeen: publishedTime(...times[2]),
});
const HIDDEN = ['*', '*'];

export const PUBLISHED = {
  quarter: '2026-Q3',
  quarters: ['2026-Q3', '2026-Q2'],
  publishedAt: before(60 * 24 * 20),
  services: [
    {
      ...{ ldService: NORTH, arrived: '250', seen: '225', medianMinutesToSeen: '44', n: '225' },
      funnel: publishedFunnel(
        ['230', '215', '200', '190'],
        [
          ['18', '215'],
          ['31', '210'],
          ['125', '200'],
        ],
      ),
    },
    {
      ...{ ldService: SOUTH, arrived: '25', seen: '*', medianMinutesToSeen: '*', n: '*' },
      funnel: publishedFunnel(['25', '10', '*', '0'], [['22', '10'], HIDDEN, HIDDEN]),
    },
  ],
};

/** A quarter that was published before cases were counted. */
export const PUBLISHED_BEFORE = {
  ...PUBLISHED,
  quarter: '2026-Q2',
  services: PUBLISHED.services.map((service) => ({ ...service, funnel: null })),
};

const entry = (siteName, [kind, happenedAt, recordedAt, replaced = false, code = null]) => ({
  id: `${kind} ${happenedAt}`,
  kind,
  happenedAt,
  recordedAt,
  siteName,
  replaced,
  code,
});

/** What happened in a stay, the latest first, one of it corrected. */
export const timelineOf = ({ site: { name }, arrivedAt }) =>
  [
    ['CONTACT_RECORDED', before(40), before(40), false, 'achieved'],
    ['STAY_NOT_SEEN', before(45), before(45), false, 'asleep'],
    ['CASE_TRIAGED', before(70), before(70), false, 'see'],
    ['STAY_CORRECTED', before(100), before(100)],
    ['STAY_ARRIVED', arrivedAt, before(120), true],
    ['CASE_IDENTIFIED', arrivedAt, arrivedAt],
    ['PERSON_REGISTERED', arrivedAt, arrivedAt],
  ].map((row) => entry(name, row));
