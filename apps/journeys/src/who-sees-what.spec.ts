import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser, openWindow, signIn, type Username } from './browser.js';
import { askDocument, type GraphAnswer, registered } from './graph.js';
import { BRAMLEY_COURT, BRAMLEY_CUSTODY } from './places.js';
import { stored } from './platform.js';
import { documentOf, everythingOf, fieldsFrom, fieldsIn } from './schema.js';

/** Every field that can be reached from a person, in groups that one role sees or does not. */
const GROUPS = {
  who: `Person: id version name description dateOfBirth estimatedAge ageFlag language needsInterpreter identifiers
    synthetic; PersonName: family given; PersonIdentifier: scheme value display`,
  whatHelps: 'Person: adjustments pastAdjustments; Adjustment: id version kind note addedAt endedAt enteredInError',
  whereabouts: `Person: currentStay lastStay; Stay: id version status caseId person place site arrivedAt seenAt leftAt
    enteredInError; Site: id name setting ldService; LdService: id name organisation region sites`,
  whatJusticeDoes: 'Stay: leftTo nextEvent nextEventAt',
  whyThere: 'Stay: reason notSeenReason',
  cases: `Person: cases; Case: id version status setting identifiedAt closedAt milestones allocatedTo person stays
    enteredInError; Milestone: kind at; Colleague: id name role`,
  whyNot: 'Case: notReached; NotReached: milestone reason',
  triage: `Case: triage; Triage: id next checked involved note triagedAt; Checked: system result;
    Involved: kind name`,
  outcome: 'Case: outcome; Outcome: id disposal diversion recordedAt',
  offers: `Case: offers; Offer: id version what answer answeredAt madeAt reason tryAgainAt capacity leafletGiven observed
    enteredInError`,
  contacts: `Case: contacts; Contact: id version withWhom how result contactAt hadInterpreter minutes
    enteredInError`,
  whatContactsWereAbout: 'Contact: about',
  work: `Case: workItems; WorkItem: id version kind status dueAt madeAt isOverdue mayLeaveSoon claimedAt claimedBy person
    case stay site`,
  timeline: `Person: timeline; TimelineConnection: edges pageInfo; TimelineEdge: cursor node;
    TimelineEntry: id kind happenedAt recordedAt replaced siteName; PageInfo: hasNextPage endCursor`,
  codesOfTimeline: 'TimelineEntry: code',
} as const;
type Group = keyof typeof GROUPS;

const fieldsOf = (group: Group): string[] =>
  GROUPS[group].split(';').flatMap((part) => {
    const [type = '', fields = ''] = part.split(':');
    return fields
      .trim()
      .split(/\s+/)
      .map((field) => `${type.trim()}.${field}`);
  });

/** Somebody has a day of birth or an estimate, and this person has a day of birth. */
const NOT_PLANTED = 'Person.estimatedAge';

const ALL = Object.keys(GROUPS) as Group[];
const CLINICAL: readonly Group[] = ['whyThere', 'whyNot', 'triage', 'outcome', 'offers'];
const HEALTH_AND_JUSTICE = ['NHS_NUMBER', 'PNC'];
const OF_HELP = /^(ADJUSTMENT|CONTACT)_/;
const OF_CLINIC = /^(OFFER_|CASE_OUTCOME_)/;

interface Sight {
  readonly who: Username;
  readonly role: string;
  /** What is hidden of everything there is. */
  readonly hidden: readonly Group[];
  readonly identifiers: readonly string[];
  /** Which kinds of entries stand in their timeline, and in which of them they read the code. */
  readonly told: (kind: string) => boolean;
  readonly read: (kind: string) => boolean;
}

const everything = { hidden: [], identifiers: HEALTH_AND_JUSTICE, told: () => true, read: () => true };
const supporting = {
  told: (kind: string) => !OF_CLINIC.test(kind),
  read: (kind: string) => OF_HELP.test(kind),
};
const SIGHTS: readonly Sight[] = [
  { who: 'sam.reid', role: 'practitioner', ...everything },
  { who: 'lee.ward', role: 'team lead', ...everything },
  { who: 'tam.lake', role: 'student practitioner', ...everything },
  {
    who: 'ali.stone',
    role: 'administrator',
    hidden: [...CLINICAL, 'whatHelps', 'contacts', 'whatContactsWereAbout', 'codesOfTimeline'],
    identifiers: HEALTH_AND_JUSTICE,
    told: (kind) => !OF_CLINIC.test(kind) && !OF_HELP.test(kind),
    read: () => false,
  },
  { who: 'nur.field', role: 'support worker', hidden: CLINICAL, identifiers: HEALTH_AND_JUSTICE, ...supporting },
  {
    who: 'bel.frost',
    role: 'peer support worker',
    hidden: [...CLINICAL, 'whatJusticeDoes', 'whatContactsWereAbout'],
    identifiers: ['NHS_NUMBER'],
    ...supporting,
  },
];
const LOOK_AFTER: readonly Username[] = ['nur.field', 'bel.frost'];

/** Who sees nobody there, and what each of the questions says to them. */
const OUTSIDERS: readonly [Username, string, Record<Question, string>][] = [
  [
    'jo.hart',
    'practitioner of a second service',
    { person: 'PERSON_NOT_FOUND', case: 'CASE_NOT_FOUND', stay: 'STAY_NOT_FOUND', people: 'nobody' },
  ],
  ...(['nur.field', 'bel.frost'] as const).map((who): [Username, string, Record<Question, string>] => [
    who,
    'colleague who does not look after them',
    { person: 'PERSON_NOT_FOUND', case: 'CASE_NOT_FOUND', stay: 'NOT_PERMITTED', people: 'nobody' },
  ]),
  [
    'kim.lane',
    'commissioner',
    { person: 'NOT_PERMITTED', case: 'NOT_PERMITTED', stay: 'NOT_PERMITTED', people: 'NOT_PERMITTED' },
  ],
];

const QUESTIONS = {
  person: `query Ask($person: ID!) { person(id: $person) ${everythingOf('Person')} }`,
  case: `query Ask($case: ID!) { case(id: $case) ${everythingOf('Case')} }`,
  stay: `query Ask($stay: ID!) { stay(id: $stay) ${everythingOf('Stay')} }`,
  people: `query Ask($name: String!) { people(search: $name) { matches { person ${everythingOf('Person')} } } }`,
} as const;
type Question = keyof typeof QUESTIONS;

const windows = new Map<Username, BrowserContext>();
const known = { person: '', case: '', stay: '', name: `Given${letters()}` };
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  for (const who of new Set([...SIGHTS, ...OUTSIDERS.map(([who]) => ({ who }))].map(({ who }) => who))) {
    const context = await openWindow(browser);
    await signIn(context, who);
    windows.set(who, context);
  }
  await plant();
});
afterAll(() => browser.close());

describe('the table', () => {
  it('names every field that can be reached from a person, each once', () => {
    const named = ALL.flatMap(fieldsOf).toSorted();

    expect(named).toEqual([...new Set(named)]);
    expect(named).toEqual([...fieldsFrom('Person')].toSorted());
  });
});

describe.each(OUTSIDERS)('%s, a %s,', (who, _, said) => {
  it.each(Object.keys(QUESTIONS) as Question[])('is told nothing by asking for a %s', async (question) => {
    const { codes, data } = await ask(who, question);

    expect(codes[0] ?? 'nobody').toBe(said[question]);
    if (codes.length === 0) expect(data).toMatchObject({ people: { matches: [] } });
    else expect(data?.[question] ?? null).toBeNull();
  });
});

describe.each(SIGHTS)('$who, a $role,', ({ who, hidden, identifiers, told, read }) => {
  let answers: readonly GraphAnswer[];
  let entries: readonly { kind: string; code: string | null }[];

  beforeAll(async () => {
    if (LOOK_AFTER.includes(who)) await allocate(who);
    const questions: Question[] = LOOK_AFTER.includes(who)
      ? ['person', 'case', 'people']
      : ['person', 'case', 'stay', 'people'];
    answers = await Promise.all(questions.map((question) => ask(who, question)));
    const person = answers[0]?.data?.['person'] as
      { timeline: { edges: { node: { kind: string; code: string | null } }[] } } | undefined;
    entries = person?.timeline.edges.map(({ node }) => node) ?? [];
  });

  it('gets every field of what the model says, and no field more', () => {
    const expected = ALL.filter((group) => !hidden.includes(group)).flatMap(fieldsOf);

    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    const seen = [...fieldsIn(answers.map(({ data }) => data))].filter(
      (field) => !/^(Query|PersonMatch|PersonSearch)\./.test(field),
    );
    expect(seen.toSorted()).toEqual(expected.filter((field) => field !== NOT_PLANTED).toSorted());
  });

  it('knows them by these numbers', () => {
    const schemes = JSON.stringify(answers).match(/(?<="scheme":")\w+/g);

    expect([...new Set(schemes)].toSorted()).toEqual(identifiers);
    expect(JSON.stringify(answers).includes('73319Z')).toBe(identifiers.includes('PNC'));
  });

  it('reads in the timeline what they may know of, and the codes that are theirs', async () => {
    const all = await stored<{ kind: string }>('cases', 'select type as kind from outbox where key = $1', [
      known.person,
    ]);
    const kinds = all.map(({ kind }) => kind.split('.').slice(1, 3).join('_').toUpperCase());

    expect(kinds.some((kind) => OF_HELP.test(kind)) && kinds.some((kind) => OF_CLINIC.test(kind))).toBe(true);
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(
      new Set(kinds.filter((kind) => SHOWN.test(kind) && told(kind))),
    );
    const coded = entries.filter(({ code }) => code !== null).map(({ kind }) => kind);
    expect(coded.filter((kind) => !read(kind))).toEqual([]);
    expect(coded.some((kind) => read(kind))).toBe(!hidden.includes('codesOfTimeline'));
  });
});

const SHOWN = /^(PERSON|ADJUSTMENT|CASE|STAY|OFFER|CONTACT|WORK_ITEM)_/;

function letters(): string {
  return Array.from({ length: 10 }, () => String.fromCodePoint(97 + randomInt(26))).join('');
}

function windowOf(who: Username): BrowserContext {
  const found = windows.get(who);
  if (!found) throw new Error(`${who} has no window`);
  return found;
}

async function ask(who: Username, question: Question): Promise<GraphAnswer> {
  const names = { person: ['person'], case: ['case'], stay: ['stay'], people: ['name'] } as const;
  const variables = Object.fromEntries(names[question].map((name) => [name, known[name]]));
  return askDocument(windowOf(who), await registered(QUESTIONS[question]), variables);
}

/** Does something to which nobody objects; answers with the id of what came of it. */
async function act(mutation: string, input: object, who: Username = 'sam.reid'): Promise<string> {
  const document = await registered(documentOf(mutation));
  const { data, codes } = await askDocument(windowOf(who), document, { input });
  if (codes.length > 0) throw new Error(`${mutation}: ${codes.join(', ')}`);
  return (data?.[mutation] as { id: string }).id;
}

/** The version at which something is now. */
async function at(table: 'cases' | 'stays' | 'work_items' | 'people' | 'adjustments', id: string): Promise<number> {
  const [row] = await stored<{ version: number }>('cases', `select version from ${table} where id = $1`, [id]);
  return row?.version ?? 0;
}

const onCase = async (id: string, more: object): Promise<object> => ({
  caseId: id,
  version: await at('cases', id),
  ...more,
});
const onStay = async (id: string, more: object): Promise<object> => ({
  stayId: id,
  version: await at('stays', id),
  ...more,
});
const soon = (): string => new Date(Date.now() + 30 * 60_000).toISOString();

/** One person of whom everything is known that the graph can say, in two cases; the second is still open. */
async function plant(): Promise<void> {
  const now = (): string => new Date().toISOString();
  const first = await act('arriveStay', {
    ...{ siteId: BRAMLEY_CUSTODY, arrivedAt: now(), place: 'Cell 1', reason: 'SELF_HARM' },
    person: { family: 'INVENTED', given: known.name, dateOfBirth: '2010-05-02', identifiers: await numbers() },
  });
  const [stay] = await stored<{ person: string; case: string }>(
    'cases',
    'select person_id as person, case_id as case from stays where id = $1',
    [first],
  );
  known.person = stay?.person ?? '';
  const before = stay?.case ?? '';
  await act('correctPerson', {
    ...{ personId: known.person, version: await at('people', known.person), reason: 'TOLD_LATER' },
    ...{ family: 'INVENTED', given: known.name, dateOfBirth: '2010-05-02', description: 'Tall' },
    ...{ language: 'pl', needsInterpreter: true },
  });
  await act('leaveStay', await onStay(first, { leftTo: 'PRISON' }));
  await act('recordOutcome', await onCase(before, { disposal: 'REMANDED', diversion: 'NONE' }));
  const reasons = ['TRIAGED', 'SEEN'].map((milestone) => ({ milestone, reason: 'DECLINED' }));
  await act('closeCase', await onCase(before, { notReached: reasons }));
  await plantWork(now);
}

async function plantWork(now: () => string): Promise<void> {
  const arriving = { personId: known.person, place: 'Cell 2', reason: 'MENTAL_HEALTH' };
  known.stay = await act('arriveStay', { ...arriving, siteId: BRAMLEY_COURT, arrivedAt: now() });
  const [found] = await stored<{ id: string }>('cases', 'select case_id as id from stays where id = $1', [known.stay]);
  known.case = found?.id ?? '';
  const involved = [{ kind: 'CRISIS_TEAM', name: 'Invented team' }];
  const checked = [{ system: 'GP', result: 'FOUND' }];
  await act('triageCase', await onCase(known.case, { next: 'SEE', checked, involved, note: 'A planted note' }));
  await act('planStay', await onStay(known.stay, { nextEvent: 'CHARGE_DECISION', nextEventAt: soon() }));
  await act('markStayNotSeen', await onStay(known.stay, { reason: 'INTOXICATED' }));
  await act('makeOffer', {
    ...{ caseId: known.case, what: 'SCREENING' },
    answer: {
      ...{ answer: 'DEFERRED', reason: 'DISTRESSED', tryAgainAt: soon(), capacity: 'LACKS_CAPACITY' },
      ...{ leafletGiven: true, observed: 'Planted, observed' },
    },
  });
  await act('recordContact', {
    ...{ caseId: known.case, withWhom: 'GP', how: 'PHONE', result: 'ACHIEVED', minutes: 10, hadInterpreter: true },
    about: 'Planted, about',
  });
  const helping = { personId: known.person, caseId: known.case, note: 'Planted, helps' };
  const over = await act('addAdjustment', { ...helping, kind: 'QUIET_ROOM' });
  await act('addAdjustment', { ...helping, kind: 'LOW_LIGHT' });
  const ending = { adjustmentId: over, version: await at('adjustments', over), enteredInError: false };
  await act('endAdjustment', ending);
  await allocate('sam.reid');
  await claimWork();
  await seeElsewhere();
}

/** Somebody is on it: the item that has to do with the stay. */
async function claimWork(): Promise<void> {
  const due = `select id from work_items where stay_id = $1 and status = 'due'`;
  const [item] = await stored<{ id: string }>('cases', due, [known.stay]);
  const workItemId = item?.id ?? '';
  await act('claimWorkItem', { workItemId, version: await at('work_items', workItemId), takeOver: false });
}

/** The stay of the first case was seen after all. */
async function seeElsewhere(): Promise<void> {
  const [stay] = await stored<{ id: string; arrived: Date; left: Date }>(
    'cases',
    `select id, arrived_at as arrived, left_at as left from stays where person_id = $1 and status = 'left'`,
    [known.person],
  );
  const times = { arrivedAt: stay?.arrived, seenAt: stay?.left, leftAt: stay?.left, reason: 'RECORDED_LATE' };
  await act('correctStayTimes', await onStay(stay?.id ?? '', times));
}

/** Numbers that nobody else has: of the health service, and of the police with their check letter. */
async function numbers(): Promise<object[]> {
  const nine = `999${String(randomInt(1_000_000)).padStart(6, '0')}`;
  const sum = [...nine].reduce((all, digit, place) => all + Number(digit) * (10 - place), 0);
  const check = (11 - (sum % 11)) % 11;
  if (check === 10) return numbers();
  return [
    { scheme: 'NHS_NUMBER', value: `${nine}${check}` },
    { scheme: 'PNC', value: '02/73319Z' },
  ];
}

async function introduce(who: Username): Promise<string> {
  const { data } = await askDocument(windowOf(who), await registered(documentOf('introduceColleague')));
  return (data?.['introduceColleague'] as { id: string }[])[0]?.id ?? '';
}

async function allocate(who: Username): Promise<void> {
  const colleagueId = await introduce(who);
  await act('allocateCase', await onCase(known.case, { colleagueId }), 'lee.ward');
}
