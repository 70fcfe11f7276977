import type { Act } from './acts.js';
import { anInventedName } from './arrivals.js';

/** The answer to an act. */
export interface Said {
  readonly id: string;
  readonly version: number;
  readonly caseId?: string;
  readonly person?: { readonly id: string };
  readonly stays?: readonly { readonly id: string; readonly version: number }[];
}

/** What has to be done for somebody. */
export interface ToDo {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
}

/** How things are done: until there is a clear answer. What depends on the time is made anew for a new act. */
export interface Hands {
  does(act: Act, input: () => object): Promise<Said>;
  workOf(caseId: string): Promise<readonly ToDo[]>;
}

/** An instant so many seconds from now. */
export const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString();

/** One person, what was done about them, and what was said of it: all that somebody was told, in order. */
export class Visit {
  readonly given = anInventedName().given;
  /** The facts that must have been said, but for what became overdue. */
  readonly facts: string[] = [];
  /** Rows by id, at the version that was told. */
  readonly versions = new Map<string, number>();
  /** Work items by id, at the version at which somebody said "I am on it" or gave it back. */
  readonly claims = new Map<string, number>();
  /** When somebody was last said to be tried again. */
  tryAgainAt: string | undefined;
  personId: string | undefined;
  caseId = '';
  #stayId = '';

  constructor(private readonly hands: Hands) {}

  async arrive(siteId: string): Promise<void> {
    const person = { family: 'INVENTED', given: this.given, estimatedAge: 33 };
    const who = this.personId === undefined ? { person } : { personId: this.personId };
    const about = { siteId, ...who, arrivedAt: inSeconds(0), reason: 'NOT_KNOWN_YET' };
    const { id, version, caseId = '', person: arrived } = await this.hands.does('arriveStay', () => about);
    if (this.personId === undefined) this.facts.push('person.registered', 'membership.started');
    if (!this.versions.has(caseId)) {
      this.facts.push('case.identified');
      this.versions.set(caseId, 1);
    }
    this.facts.push('stay.arrived');
    this.versions.set(id, version);
    this.personId = arrived?.id;
    this.caseId = caseId;
    this.#stayId = id;
  }

  see = (): Promise<void> => this.#inStay('seeStay', 'seen');
  leave = (leftTo: string): Promise<void> => this.#inStay('leaveStay', 'left', () => ({ leftTo }));
  stayWasMistaken = (): Promise<void> =>
    this.#inStay('markStayInError', 'entered_in_error', () => ({ reason: 'WRONG_PERSON' }));
  plan = (nextEvent: string, seconds: number): Promise<void> =>
    this.#inStay('planStay', 'planned', () => ({ nextEvent, nextEventAt: inSeconds(seconds) }));
  notSeen = (reason: string, seconds?: number): Promise<void> =>
    this.#inStay('markStayNotSeen', 'not_seen', () => ({ reason, ...this.#again(seconds) }));

  triage = (next: string): Promise<void> =>
    this.#inCase('triageCase', 'triaged', {
      next,
      checked: [{ system: 'OWN_RECORDS', result: 'NOT_FOUND' }],
      involved: [{ kind: 'GP' }],
    });
  outcome = (): Promise<void> =>
    this.#inCase('recordOutcome', 'outcome_recorded', { diversion: 'NONE', disposal: 'CHARGED' });
  close = (...notReached: string[]): Promise<void> =>
    this.#inCase('closeCase', 'closed', {
      notReached: notReached.map((milestone) => ({ milestone, reason: 'DECLINED' })),
    });
  reopen = (): Promise<void> => this.#inCase('reopenCase', 'reopened', { reason: 'NEW_INFORMATION' });

  /** The case and every stay of it that stands. */
  async caseWasMistaken(): Promise<void> {
    const before = new Map(this.versions);
    await this.#inCase('markCaseInError', 'entered_in_error', { reason: 'WRONG_PERSON' });
    for (const [id, version] of this.versions)
      if (id !== this.caseId && version !== before.get(id)) this.facts.push('stay.entered_in_error');
  }

  async contact(withWhom: string, result = 'ACHIEVED'): Promise<string> {
    const contact = { caseId: this.caseId, withWhom, how: 'PHONE', result, hadInterpreter: false };
    return this.#row('recordContact', ['contact.recorded'], () => contact);
  }

  async contactWasMistaken(contactId: string): Promise<void> {
    const mistake = { contactId, version: this.versions.get(contactId), reason: 'ENTERED_TWICE' };
    await this.#row('markContactInError', ['contact.entered_in_error'], () => mistake);
  }

  offer = (what: string): Promise<string> =>
    this.#row('makeOffer', ['offer.made'], () => ({ caseId: this.caseId, what }));

  /** Says what came of an offer; put off for so many seconds, where they are given. */
  async answer(offerId: string, answer: string, seconds?: number): Promise<void> {
    const reason = seconds === undefined ? {} : { reason: 'DISTRESSED' };
    const version = this.versions.get(offerId);
    const said = (): object => ({ offerId, version, answer: { answer, ...reason, ...this.#again(seconds) } });
    await this.#row('answerOffer', ['offer.answered'], said);
  }

  async offerWasMistaken(offerId: string): Promise<void> {
    const mistake = { offerId, version: this.versions.get(offerId), reason: 'DID_NOT_HAPPEN' };
    await this.#row('markOfferInError', ['offer.entered_in_error'], () => mistake);
  }

  /** Says "I am on it" of what is to be done, and gives it back where asked to. */
  async claim(kind: string, { andRelease = false } = {}): Promise<void> {
    const item = (await this.hands.workOf(this.caseId)).find((toDo) => toDo.kind === kind);
    if (!item) throw new Error(`nothing of the kind ${kind} is to be done`);
    const claimed = { workItemId: item.id, version: item.version, takeOver: false };
    const { version } = await this.hands.does('claimWorkItem', () => claimed);
    this.claims.set(item.id, version);
    if (!andRelease) return;
    const released = await this.hands.does('releaseWorkItem', () => ({ workItemId: item.id, version }));
    this.claims.set(item.id, released.version);
  }

  #again(seconds: number | undefined): object {
    if (seconds === undefined) return {};
    this.tryAgainAt = inSeconds(seconds);
    return { tryAgainAt: this.tryAgainAt };
  }

  async #inStay(act: Act, fact: string, more: () => object = () => ({})): Promise<void> {
    const stay = { stayId: this.#stayId, version: this.versions.get(this.#stayId) };
    await this.#row(act, [`stay.${fact}`], () => ({ ...stay, ...more() }));
  }

  async #inCase(act: Act, fact: string, more: object): Promise<void> {
    const onCase = { caseId: this.caseId, version: this.versions.get(this.caseId) };
    await this.#row(act, [`case.${fact}`], () => ({ ...onCase, ...more }));
  }

  async #row(act: Act, facts: readonly string[], input: () => object): Promise<string> {
    const said = await this.hands.does(act, input);
    for (const { id, version } of [said, ...(said.stays ?? [])]) this.versions.set(id, version);
    this.facts.push(...facts);
    return said.id;
  }
}
