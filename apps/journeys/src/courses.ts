import type { Visit } from './visit.js';

/** What happens to somebody at a place; at each `yield` whoever works on it turns to somebody else first. */
export type Course = (visit: Visit, siteId: string) => AsyncGenerator<void, void>;

/** Longer than an act takes, shorter than an outage. */
const SOON_SECONDS = 6;
const HALF_AN_HOUR = 1_800;

async function* seenAndClosed(visit: Visit, siteId: string): AsyncGenerator<void, void> {
  await visit.arrive(siteId);
  await visit.claim('TRIAGE', { andRelease: true });
  await visit.triage('SEE');
  await visit.claim('SEE');
  await visit.see();
  await visit.answer(await visit.offer('SCREENING'), 'ACCEPTED');
  await visit.contactWasMistaken(await visit.contact('GP'));
  await visit.plan('RELEASE', HALF_AN_HOUR);
  yield;
  await visit.leave('HOME');
  yield;
  await visit.contact('PERSON');
  await visit.outcome();
  await visit.close();
}

async function* asleep(visit: Visit, siteId: string): AsyncGenerator<void, void> {
  await visit.arrive(siteId);
  await visit.triage('SEE');
  await visit.notSeen('ASLEEP', SOON_SECONDS);
  await visit.plan('CHARGE_DECISION', HALF_AN_HOUR);
  yield;
  await visit.claim('TRY_AGAIN');
  await visit.see();
  await visit.leave('COURT');
  await visit.close();
}

async function* goneUnseen(visit: Visit, siteId: string): AsyncGenerator<void, void> {
  await visit.arrive(siteId);
  await visit.triage('SEE');
  await visit.notSeen('DECLINED');
  await visit.leave('HOME');
  yield;
  await visit.contact('PERSON', 'ATTEMPTED');
  yield;
  await visit.close('SEEN');
}

async function* neverTriaged(visit: Visit, siteId: string): AsyncGenerator<void, void> {
  await visit.arrive(siteId);
  await visit.plan('RELEASE', HALF_AN_HOUR);
  yield;
  await visit.leave('PRISON');
  await visit.close('TRIAGED', 'SEEN');
  await visit.reopen();
  yield;
  await visit.close('TRIAGED', 'SEEN');
}

async function* putOff(visit: Visit, siteId: string): AsyncGenerator<void, void> {
  await visit.arrive(siteId);
  await visit.triage('SEE');
  await visit.see();
  await visit.offerWasMistaken(await visit.offer('REFERRAL'));
  const offer = await visit.offer('SUPPORT');
  await visit.leave('PRISON');
  await visit.answer(offer, 'DEFERRED', SOON_SECONDS);
  yield;
  await visit.answer(offer, 'ACCEPTED');
  await visit.outcome();
  await visit.close();
}

async function* wrongPerson(visit: Visit, siteId: string): AsyncGenerator<void, void> {
  await visit.arrive(siteId);
  await visit.triage('SEE');
  await visit.see();
  await visit.stayWasMistaken();
  await visit.arrive(siteId);
  yield;
  await visit.caseWasMistaken();
}

async function* cameAgain(visit: Visit, siteId: string): AsyncGenerator<void, void> {
  await visit.arrive(siteId);
  await visit.triage('ADVICE_ONLY');
  await visit.leave('COURT');
  await visit.close('SEEN');
  await visit.reopen();
  await visit.arrive(siteId);
  yield;
  await visit.see();
  await visit.leave('HOME');
  await visit.close();
  await visit.arrive(siteId);
  yield;
  await visit.leave('HOSPITAL');
  await visit.close('TRIAGED', 'SEEN');
}

/** Every course, in the order in which workers take them. */
export const COURSES: readonly Course[] = [
  seenAndClosed,
  asleep,
  putOff,
  goneUnseen,
  wrongPerson,
  neverTriaged,
  cameAgain,
];
