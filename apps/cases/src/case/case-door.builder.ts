import type { Actor } from '@junction/auth';
import type { CasesUnderTest } from '../stay/front-door.builder.js';

/** Everything that the graph shows of a case itself. */
export const CASE = `id version status closedAt enteredInError milestones { kind at } notReached { milestone reason }
  triage { next checked { system result } involved { kind name } note } outcome { diversion disposal }
  allocatedTo { id name role }`;
export const CONTACT = 'id version withWhom how result hadInterpreter minutes about contactAt enteredInError';
export const OFFER = `id version what answer reason tryAgainAt capacity leafletGiven observed madeAt answeredAt
  enteredInError`;

const mutation = (name: string, input: string, of: string): string =>
  `mutation Act($input: ${input}!) { ${name}(input: $input) { ${of} } }`;
export const TRIAGE = mutation('triageCase', 'TriageCaseInput', CASE);
export const CORRECT_TRIAGE = mutation('correctTriage', 'CorrectTriageInput', CASE);
export const ALLOCATE = mutation('allocateCase', 'AllocateCaseInput', CASE);
export const RECORD_OUTCOME = mutation('recordOutcome', 'RecordOutcomeInput', CASE);
export const CLOSE = mutation('closeCase', 'CloseCaseInput', CASE);
export const REOPEN = mutation('reopenCase', 'ReopenCaseInput', CASE);
export const MARK_CASE = mutation('markCaseInError', 'MarkCaseInErrorInput', CASE);
export const RECORD_CONTACT = mutation('recordContact', 'RecordContactInput', CONTACT);
export const MARK_CONTACT = mutation('markContactInError', 'MarkContactInErrorInput', CONTACT);
export const MAKE_OFFER = mutation('makeOffer', 'MakeOfferInput', OFFER);
export const ANSWER_OFFER = mutation('answerOffer', 'AnswerOfferInput', OFFER);
export const MARK_OFFER = mutation('markOfferInError', 'MarkOfferInErrorInput', OFFER);
export const INTRODUCE = 'mutation Introduce { introduceColleague { id name role } }';

/** A triage, a contact and reasons for closing as somebody might give them. */
export const A_TRIAGE = { next: 'SEE', checked: [{ system: 'GP', result: 'FOUND' }], involved: [], note: 'Knows us.' };
export const A_CONTACT = {
  withWhom: 'GP',
  how: 'PHONE',
  result: 'ACHIEVED',
  hadInterpreter: false,
  about: 'Told them',
};
export const NOT_REACHED = [
  { milestone: 'TRIAGED', reason: 'NO_STAFF' },
  { milestone: 'SEEN', reason: 'RELEASED_BEFORE_SEEN' },
];

/** What every answer of an act has. */
export interface Answered {
  readonly id: string;
  readonly version: number;
}

/** Acts through the front door, and answers with the one thing that came of it. */
export async function act<T = Answered>(
  cases: CasesUnderTest,
  document: string,
  input: object,
  actor: Actor = cases.sam,
): Promise<T> {
  const answer = await cases.as(actor).get<Record<string, T>>(document, { input });
  return Object.values(answer)[0] as T;
}

/** The code with which an act is refused; undefined where it isn't. */
export async function refusalOf(
  cases: CasesUnderTest,
  document: string,
  input: object,
  actor: Actor = cases.sam,
): Promise<string | undefined> {
  return (await cases.as(actor).ask(document, { input })).errors[0]?.code;
}

/** Makes somebody known to their colleagues; answers with the id by which a case is allocated to them. */
export async function introduced(cases: CasesUnderTest, actor: Actor): Promise<string> {
  const [me] = (await cases.as(actor).get<{ introduceColleague: { id: string }[] }>(INTRODUCE)).introduceColleague;
  return me?.id ?? '';
}
