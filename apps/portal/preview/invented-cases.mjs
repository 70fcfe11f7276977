/** Invented cases for looking at the pages without the platform: one of each stay, as far as the stay says. */

const MINUTE_MS = 60_000;
const before = (minutes) => new Date(Date.now() - minutes * MINUTE_MS).toISOString();

export const COLLEAGUES = [
  { id: 'ffffffff-0000-4000-8000-000000000001', name: 'Sam Reid', role: 'PRACTITIONER' },
  { id: 'ffffffff-0000-4000-8000-000000000002', name: 'Lee Ward', role: 'TEAM_LEAD' },
];

export const TRIAGE = {
  id: 'triage',
  triagedAt: before(700),
  next: 'SEE',
  note: 'Known to the crisis team; speaks little English.',
  checked: [
    { system: 'OWN_RECORDS', result: 'FOUND' },
    { system: 'GP', result: 'NOT_FOUND' },
  ],
  involved: [
    { kind: 'CRISIS_TEAM', name: null },
    { kind: 'GP', name: 'Mill Lane surgery' },
  ],
};

const contact = (end, part) => ({
  id: `contact-${end}`,
  version: 1,
  withWhom: 'GP',
  how: 'PHONE',
  result: 'ACHIEVED',
  hadInterpreter: false,
  minutes: 10,
  about: 'Sends a summary by secure email today.',
  contactAt: before(300),
  enteredInError: false,
  ...part,
});

export const CONTACTS = [
  contact(1, {}),
  contact(2, { withWhom: 'FAMILY_OR_CARER', result: 'ATTEMPTED', minutes: null, about: null, contactAt: before(320) }),
  contact(3, { withWhom: 'SOLICITOR', about: 'About another person.', enteredInError: true, contactAt: before(400) }),
];

export const OFFERS = [
  {
    id: 'offer-1',
    version: 1,
    what: 'SCREENING',
    answer: 'DEFERRED',
    reason: 'ASLEEP',
    tryAgainAt: before(-60),
    capacity: 'NOT_ASSESSED',
    leafletGiven: false,
    observed: 'Did not wake when called by name.',
    madeAt: before(100),
    answeredAt: before(100),
    enteredInError: false,
  },
];

export const ADJUSTMENTS = [
  { id: 'helps-1', version: 1, kind: 'SHORT_SENTENCES', note: null, addedAt: before(700), endedAt: null },
  { id: 'helps-2', version: 1, kind: 'LOW_LIGHT', note: 'Covers her eyes', addedAt: before(700), endedAt: null },
].map((one) => ({ ...one, enteredInError: false }));

export const PAST_ADJUSTMENTS = [
  { id: 'helps-0', version: 2, kind: 'HEARING_LOOP', note: null, addedAt: before(900), endedAt: before(800) },
].map((one) => ({ ...one, enteredInError: true }));

/** The case of a stay, as it begins. */
export const aCase = (stay) => ({
  id: stay.caseId,
  version: 1,
  status: 'OPEN',
  setting: stay.site.setting,
  identifiedAt: stay.arrivedAt,
  closedAt: null,
  enteredInError: false,
  notReached: [],
  triage: stay.place === 'Cell 7' ? TRIAGE : null,
  outcome: null,
  allocatedTo: stay.place === 'Cell 7' ? COLLEAGUES[0] : null,
  contacts: stay.place === 'Cell 7' ? CONTACTS : [],
  offers: stay.place === 'Cell 7' ? OFFERS : [],
});
