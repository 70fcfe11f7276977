import { registerDocuments } from './graph.js';

const STAY = 'id version caseId person { id }';
const CASE = 'id version stays { id version }';
const ROW = 'id version';

/** What can be done in a case, and what is asked back. */
const ACTS = {
  arriveStay: STAY,
  seeStay: STAY,
  markStayNotSeen: STAY,
  planStay: STAY,
  leaveStay: STAY,
  markStayInError: STAY,
  triageCase: CASE,
  recordOutcome: CASE,
  closeCase: CASE,
  reopenCase: CASE,
  markCaseInError: CASE,
  recordContact: ROW,
  markContactInError: ROW,
  makeOffer: ROW,
  answerOffer: ROW,
  markOfferInError: ROW,
  claimWorkItem: ROW,
  releaseWorkItem: ROW,
} as const;
export type Act = keyof typeof ACTS;

const capital = (act: string): string => act.charAt(0).toUpperCase() + act.slice(1);

/** The operation that does it, whichever pages the portal has. */
export const operationOf = (act: Act): string => `Do${capital(act)}`;

const QUERIES = [
  'query WorkOfCase($id: ID!) { case(id: $id) { workItems { id version kind } } }',
  `query ListAndCounts($siteId: ID, $kinds: [WorkKind!], $first: Int!, $after: String) {
    worklist(siteId: $siteId, kinds: $kinds, first: $first, after: $after) { toDoCount overdueCount
      items { edges { node { id kind isOverdue case { id } } } pageInfo { hasNextPage endCursor } } } }`,
  `query WholeTimeline($id: ID!) { person(id: $id) { timeline(first: 200) {
    edges { node { kind happenedAt recordedAt replaced } } pageInfo { hasNextPage } } } }`,
];

/** Makes all acts, and the reads by which they are checked, known to the gateway. */
export const registerActs = (): Promise<void> =>
  registerDocuments([
    ...QUERIES,
    ...Object.entries(ACTS).map(
      ([act, answer]) =>
        `mutation Do${capital(act)}($input: ${capital(act)}Input!) { said: ${act}(input: $input) { ${answer} } }`,
    ),
  ]);
