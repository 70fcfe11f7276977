import { randomInt } from 'node:crypto';
import type { GraphAnswer } from './graph.js';
import { BRAMLEY_COURT, CARROW_CUSTODY, SOUTH_MERE } from './places.js';
import { stored } from './platform.js';

type Table = 'people' | 'adjustments' | 'stays' | 'cases' | 'work_items' | 'offers' | 'contacts' | 'drafts' | 'sites';

/** What a change is about: the field that names it, where it is stored, and what is said where there is none. */
interface About {
  readonly field: string;
  readonly table: Table;
  readonly absent: string;
  /** Whether the change says which version of it was looked at. */
  readonly versioned: boolean;
}

/** A mutation, an input that would be taken, and what is refused. */
export interface Change {
  readonly name: string;
  /** All that it says beside what it is about, and beside the version of that. */
  readonly says: () => object;
  /** A field that must be there. */
  readonly needed?: string;
  /** Parts of an input that are of the right type and can't be taken. */
  readonly faulty?: readonly object[];
  readonly of?: About;
  /** Another input, for the same key; another version where none is given. */
  readonly other?: object;
  /** Why it is refused once it is done; without it, it may be done again. */
  readonly again?: string;
  /** Under which field what comes of it is remembered. */
  readonly makes?: string;
  /** Its arguments stand by themselves, not in an input. */
  readonly bare?: true;
  /** What it was about is gone afterwards. */
  readonly isGone?: true;
  /** For a team lead alone. */
  readonly isLeads?: true;
}

const about = (field: string, table: Table, absent: string, versioned = true): About => ({
  ...{ field, table, absent, versioned },
});
const PERSON = about('personId', 'people', 'PERSON_NOT_FOUND');
const STAY = about('stayId', 'stays', 'STAY_NOT_FOUND');
const CASE = about('caseId', 'cases', 'CASE_NOT_FOUND');
const OFFER = about('offerId', 'offers', 'OFFER_NOT_FOUND');
const CONTACT = about('contactId', 'contacts', 'CONTACT_NOT_FOUND');
const WORK_ITEM = about('workItemId', 'work_items', 'WORK_ITEM_NOT_FOUND');
const SITE = about('siteId', 'sites', 'SITE_NOT_FOUND', false);

const now = (): string => new Date().toISOString();
const said = (what: object) => (): object => what;
const MISTAKE = said({ reason: 'ENTERED_TWICE' });
const TRIAGE = { next: 'SEE', checked: [{ system: 'GP', result: 'FOUND' }], involved: [], note: 'Knows us.' };
const TWICE = { checked: [...TRIAGE.checked, ...TRIAGE.checked] };
const CONTACTING = { withWhom: 'GP', how: 'PHONE', result: 'ACHIEVED', hadInterpreter: false };
const LONG = 'x'.repeat(20_001);
const tomorrow = (): string => new Date(Date.now() + 24 * 60 * 60_000).toISOString();

/** Every mutation of the staff graph, in an order in which all of them can happen to one person. */
export const CHANGES: readonly Change[] = [
  {
    name: 'registerPerson',
    says: said({ person: { description: 'Tall, a scar', estimatedAge: 30 } }),
    needed: 'person',
    faulty: [{ person: {} }, { person: { given: 'A', estimatedAge: 121 } }],
    other: { person: { description: 'Somebody else' } },
    makes: 'personId',
  },
  {
    name: 'identifyPerson',
    says: said({ family: 'INVENTED', given: 'Named' }),
    needed: 'version',
    faulty: [{ family: null, given: null }, { dateOfBirth: '2999-01-01' }],
    of: PERSON,
    again: 'PERSON_ALREADY_IDENTIFIED',
  },
  {
    name: 'correctPerson',
    says: said({ family: 'INVENTED', given: 'Corrected', needsInterpreter: true, reason: 'ENTERED_WRONGLY' }),
    needed: 'needsInterpreter',
    faulty: [{ language: 'klingon' }, { estimatedAge: -1 }],
    of: PERSON,
  },
  {
    name: 'addPersonIdentifier',
    says: () => ({ scheme: 'CRN', value: `X${randomInt(100_000, 1_000_000)}` }),
    needed: 'value',
    faulty: [{ value: '' }, { scheme: 'NHS_NUMBER', value: '999 000 0027' }],
    of: PERSON,
  },
  {
    name: 'addAdjustment',
    says: said({ kind: 'QUIET_ROOM' }),
    needed: 'kind',
    faulty: [{ kind: 'OTHER' }, { note: 'x'.repeat(201) }],
    of: { ...PERSON, versioned: false },
    other: { kind: 'BREAKS' },
    again: 'ADJUSTMENT_ALREADY_IN_FORCE',
    makes: 'adjustmentId',
  },
  {
    name: 'endAdjustment',
    says: said({ enteredInError: false }),
    needed: 'enteredInError',
    of: about('adjustmentId', 'adjustments', 'ADJUSTMENT_NOT_FOUND'),
    again: 'ADJUSTMENT_IS_OVER',
  },
  {
    name: 'arriveStay',
    says: () => ({ personId: remembered.get('personId'), arrivedAt: now(), reason: 'OTHER' }),
    needed: 'arrivedAt',
    faulty: [{ place: 'x'.repeat(41) }, { arrivedAt: tomorrow() }, { personId: null }],
    of: SITE,
    other: { place: 'Cell 3' },
    again: 'PERSON_ALREADY_PRESENT',
    makes: 'stayId',
  },
  {
    name: 'planStay',
    says: said({ nextEvent: 'INTERVIEW' }),
    needed: 'nextEvent',
    faulty: [{ nextEventAt: '2020-01-01T00:00:00Z' }, { nextEventAt: '2999-01-01T00:00:00Z' }],
    of: STAY,
  },
  {
    name: 'triageCase',
    says: said(TRIAGE),
    needed: 'next',
    faulty: [TWICE, { note: LONG }, { triagedAt: tomorrow() }],
    of: CASE,
    again: 'CASE_ALREADY_TRIAGED',
  },
  {
    name: 'correctTriage',
    says: () => ({ ...TRIAGE, triagedAt: now(), reason: 'ENTERED_WRONGLY' }),
    needed: 'reason',
    faulty: [TWICE, { note: LONG }, { triagedAt: tomorrow() }],
    of: CASE,
  },
  { name: 'claimWorkItem', says: said({ takeOver: false }), needed: 'takeOver', of: WORK_ITEM },
  {
    name: 'releaseWorkItem',
    says: said({}),
    needed: 'version',
    of: WORK_ITEM,
    again: 'WORK_ITEM_NOT_CLAIMED',
  },
  {
    name: 'makeOffer',
    says: said({ what: 'SCREENING' }),
    needed: 'what',
    faulty: [{ answer: { answer: 'DEFERRED' } }],
    of: { ...CASE, versioned: false },
    other: { what: 'SUPPORT' },
    makes: 'offerId',
  },
  {
    name: 'answerOffer',
    says: said({ answer: { answer: 'DECLINED' } }),
    needed: 'answer',
    faulty: [
      { answer: { answer: 'DEFERRED', reason: 'ASLEEP' } },
      { answer: { answer: 'NOT_POSSIBLE' } },
      { answer: { answer: 'DECLINED', observed: LONG } },
    ],
    of: OFFER,
    again: 'OFFER_ALREADY_ANSWERED',
  },
  { name: 'markOfferInError', says: MISTAKE, needed: 'reason', of: OFFER, again: 'OFFER_ENTERED_IN_ERROR' },
  {
    name: 'recordContact',
    says: said(CONTACTING),
    needed: 'how',
    faulty: [{ minutes: -1 }, { minutes: 1441 }, { about: LONG }, { contactAt: tomorrow() }],
    of: { ...CASE, versioned: false },
    other: { how: 'VIDEO' },
    makes: 'contactId',
  },
  { name: 'markContactInError', says: MISTAKE, needed: 'reason', of: CONTACT, again: 'CONTACT_ENTERED_IN_ERROR' },
  { name: 'allocateCase', says: said({}), needed: 'version', of: CASE, isLeads: true },
  {
    name: 'recordOutcome',
    says: said({ disposal: 'FINE', diversion: 'NONE' }),
    needed: 'disposal',
    of: CASE,
  },
  {
    name: 'markStayNotSeen',
    says: said({ reason: 'ASLEEP' }),
    needed: 'reason',
    faulty: [{ tryAgainAt: '2020-01-01T00:00:00Z' }, { tryAgainAt: '2999-01-01T00:00:00Z' }],
    of: STAY,
  },
  {
    name: 'seeStay',
    says: said({}),
    needed: 'version',
    faulty: [{ seenAt: '2020-01-01T00:00:00Z' }, { seenAt: tomorrow() }],
    of: STAY,
    again: 'STAY_ALREADY_SEEN',
  },
  {
    name: 'correctStayTimes',
    says: () => ({ arrivedAt: now(), reason: 'ENTERED_WRONGLY' }),
    needed: 'arrivedAt',
    faulty: [{ arrivedAt: tomorrow() }, { seenAt: '2020-01-01T00:00:00Z' }],
    of: STAY,
  },
  {
    name: 'leaveStay',
    says: said({ leftTo: 'HOSPITAL' }),
    needed: 'leftTo',
    faulty: [{ leftAt: tomorrow() }, { leftAt: '2020-01-01T00:00:00Z' }],
    of: STAY,
    again: 'STAY_IS_OVER',
  },
  {
    name: 'closeCase',
    says: said({ notReached: [{ milestone: 'SEEN', reason: 'NO_STAFF' }] }),
    needed: 'notReached',
    faulty: [{ notReached: [] }, { notReached: [{ milestone: 'TRIAGED', reason: 'NO_STAFF' }] }],
    of: CASE,
    again: 'CASE_IS_CLOSED',
  },
  { name: 'reopenCase', says: said({ reason: 'OTHER' }), needed: 'reason', of: CASE, again: 'CASE_IS_OPEN' },
  {
    name: 'keepDraft',
    says: () => ({ page: 'CONTACT', subjectId: remembered.get('caseId'), text: 'Begun' }),
    needed: 'text',
    faulty: [{ text: LONG }],
    of: about('subjectId', 'cases', 'DRAFT_SUBJECT_NOT_FOUND', false),
    other: { text: 'Begun otherwise' },
    makes: 'draftId',
  },
  {
    name: 'discardDraft',
    says: said({}),
    needed: 'draftId',
    of: about('draftId', 'drafts', 'DRAFT_NOT_FOUND', false),
    other: { draftId: 'dddddddd-0000-4000-8000-00000000dead' },
    again: 'DRAFT_NOT_FOUND',
    bare: true,
    isGone: true,
  },
  {
    name: 'checkBoard',
    says: said({ stays: [], arrivals: [] }),
    needed: 'stays',
    faulty: [{ arrivals: [{ reason: 'OTHER' }] }],
    of: SITE,
    other: { arrivals: [{ person: { description: 'Another' }, reason: 'OTHER' }] },
  },
  { name: 'markStayInError', says: MISTAKE, needed: 'reason', of: STAY, again: 'STAY_ENTERED_IN_ERROR' },
  { name: 'markCaseInError', says: MISTAKE, needed: 'reason', of: CASE, again: 'CASE_ENTERED_IN_ERROR' },
  { name: 'introduceColleague', says: said({}), bare: true },
];

/** What has come of the changes so far, by the name of the field that will name it. */
const remembered = new Map([['siteId', BRAMLEY_COURT]]);

/** Whether a change says which version it looked at. */
export const isVersioned = ({ of }: Change): boolean => of?.versioned === true;

/** What a change says now: what it is about, its version and the rest. */
export async function inputOf({ of, says }: Change): Promise<Record<string, unknown>> {
  if (!of) return { ...says() };
  const id = remembered.get(of.field);
  const [row] = of.versioned
    ? await stored<{ version: number }>('cases', `select version from ${of.table} where id = $1`, [id])
    : [];
  return { ...(id && { [of.field]: id }), ...(row && { version: row.version }), ...says() };
}

/** Keeps the id of what came of a change, for those that follow. */
export async function remember({ name, makes }: Change, { data }: GraphAnswer): Promise<void> {
  const made = (data?.[name] as { id?: string } | null)?.id;
  if (makes && made) remembered.set(makes, made);
  const follows = `select stays.case_id as "caseId", items.id as "workItemId" from stays
    left join work_items as items on items.stay_id = stays.id and items.status = 'due' where stays.id = $1`;
  const [row] = await stored<{ caseId: string; workItemId: string | null }>('cases', follows, [
    remembered.get('stayId') ?? null,
  ]);
  if (row) remembered.set('caseId', row.caseId);
  if (row?.workItemId) remembered.set('workItemId', row.workItemId);
}

/** The user who is Jo Hart, a practitioner of the other service. */
const JO = '55555555-0000-4000-8000-000000000004';

/** One of the same kind that is somebody else's: another service's, or for drafts another author's. */
export async function theirsOf({ table }: About): Promise<string> {
  if (table === 'sites') return CARROW_CUSTODY;
  const [column, whose] = table === 'drafts' ? ['user_id', JO] : ['ld_service_id', SOUTH_MERE];
  const found = `select id from ${table} where ${column}::text = $1 limit 1`;
  const [row] = await stored<{ id: string }>('cases', found, [whose]);
  if (!row) throw new Error(`nobody else has ${table}`);
  return row.id;
}
