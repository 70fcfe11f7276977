import { randomUUID } from 'node:crypto';
import { Actor } from '@junction/auth';
import type { SiteId } from '@junction/identifiers';
import { Database, type LiveChange } from '@junction/persistence';
import { NORTH, SOUTH, aPractitioner, anActor, useService, type Asks, type ServiceUnderTest } from '@junction/testing';
import { casesVariables } from '../cases.config.js';
import { CasesModule } from '../cases.module.js';
import { anLdService } from '../ld-service/ld-service.builder.js';
import { OpenLdService } from '../ld-service/open-ld-service.js';
import { casesMigrations } from '../migrations/cases.migrations.js';
import { OpenSite } from '../site/open-site.js';
import { aSite } from '../site/site.builder.js';

export const BRAMLEY = 'aaaaaaaa-0000-4000-8000-0000000000a1' as SiteId;
export const ELMFIELD = 'aaaaaaaa-0000-4000-8000-0000000000a2' as SiteId;
export const CARROW = 'aaaaaaaa-0000-4000-8000-0000000000b1' as SiteId;
export const NOWHERE = '99999999-9999-4999-8999-999999999999';

/** Everything that the graph shows of a stay, with its person. */
export const STAY = `id version status enteredInError caseId place arrivedAt seenAt notSeenReason leftAt leftTo reason
  nextEvent nextEventAt site { id name } person { id name { family given } }`;

const mutation = (name: string, input: string): string =>
  `mutation Act($input: ${input}!) { ${name}(input: $input) { ${STAY} } }`;
export const ARRIVE = mutation('arriveStay', 'ArriveStayInput');
export const SEE = mutation('seeStay', 'SeeStayInput');
export const MARK_NOT_SEEN = mutation('markStayNotSeen', 'MarkStayNotSeenInput');
export const CORRECT = mutation('correctStayTimes', 'CorrectStayTimesInput');
export const PLAN = mutation('planStay', 'PlanStayInput');
export const MARK_IN_ERROR = mutation('markStayInError', 'MarkStayInErrorInput');
export const LEAVE = mutation('leaveStay', 'LeaveStayInput');
export const BOARD = `query Board($siteId: ID!, $first: Int, $after: String) {
  board(siteId: $siteId) { presentCount asOf site { id name }
    stays(first: $first, after: $after) { edges { cursor node { ${STAY} } } pageInfo { hasNextPage endCursor } } } }`;

/** Tables of what is done in a case. */
const WORK = ['board_checks', 'triages', 'outcomes', 'contacts', 'offers', 'colleagues', 'drafts'] as const;

/** A stay as the graph answers. */
export interface StayAnswer {
  readonly id: string;
  readonly version: number;
  readonly status: 'PRESENT' | 'LEFT';
  readonly caseId: string;
  readonly reason: string | null;
  readonly person: { readonly id: string };
}

/** The cases service with two L&D services, North with two custody suites and South with one, and nobody in them. */
export async function useCases(changes: Readonly<Record<string, string>> = {}): Promise<CasesUnderTest> {
  // Nothing is announced behind a spec's back: those about the sweeper call it.
  const environment = { JUNCTION_SWEEP_SECONDS: '0', ...changes };
  const service = await useService(CasesModule, { migrations: casesMigrations, config: casesVariables, environment });
  const command = { actor: Actor.job('spec') };
  const [openService, openSite] = [service.the(OpenLdService), service.the(OpenSite)];
  await openService.execute(anLdService(), command);
  await openService.execute(anLdService({ id: SOUTH, name: 'South Mere Liaison and Diversion' }), command);
  await openSite.execute(aSite({ id: BRAMLEY }), command);
  await openSite.execute(aSite({ id: ELMFIELD, name: 'Elmfield custody' }), command);
  await openSite.execute(aSite({ id: CARROW, ldServiceId: SOUTH, name: 'Carrow custody' }), command);
  return new CasesUnderTest(service);
}

/** The service, and how to bring somebody in with one line. */
export class CasesUnderTest {
  readonly sam = aPractitioner({ ldServiceId: NORTH });
  readonly jo = aPractitioner({ ldServiceId: SOUTH });
  /** Open pages that were told to look again, in order. */
  readonly told: LiveChange[] = [];
  private readonly placesOpened: Promise<number>;

  constructor(readonly service: ServiceUnderTest) {
    this.placesOpened = service.announced().then((facts) => facts.length);
    service.app.get(Database).afterCommit(({ changes }) => this.told.push(...changes));
  }

  /** Asks as the practitioner of North, or as somebody else. */
  as(actor: Actor = this.sam): Asks {
    return this.service.as(actor);
  }

  /** Works with the people of South, and sees nobody at North: support workers wait to be allocated to somebody. */
  waitingAtNorth(userId: string = randomUUID()): Actor {
    const actor = anActor('support_worker', { userId });
    return Object.assign(actor, { pairs: [...actor.pairs, ...this.jo.pairs] });
  }

  /** What somebody might type about an arrival at Bramley just now. */
  arriving(input: object = {}): Record<string, unknown> {
    const arrivedAt = this.service.clock.now().toISOString();
    const person = { family: 'INVENTED', given: 'Rosa', dateOfBirth: '1992-05-02' };
    return { siteId: BRAMLEY, arrivedAt, reason: 'MENTAL_HEALTH', place: 'Cell 7', person, ...input };
  }

  /** Somebody arrives, through the front door. */
  async arrive(input: object = {}, actor: Actor = this.sam): Promise<StayAnswer> {
    const answer = await this.as(actor).get<{ arriveStay: StayAnswer }>(ARRIVE, { input: this.arriving(input) });
    return answer.arriveStay;
  }

  /** As many people arrive, eight at a time: a crowd would only wait for connections. */
  async arriveMany(count: number, input: object = {}): Promise<StayAnswer[]> {
    const arrived: StayAnswer[] = [];
    while (arrived.length < count) {
      const next = Array.from({ length: Math.min(8, count - arrived.length) }, () => this.arrive(input));
      arrived.push(...(await Promise.all(next)));
    }
    return arrived;
  }

  /** Facts about people, in order; those about the places were there before. */
  async announced(): Promise<{ type: string; key: string; data: Readonly<Record<string, unknown>> }[]> {
    return (await this.service.announced()).slice(await this.placesOpened);
  }

  /** How much is stored, in every table that a verb writes; the audit of refusals is meant to grow. */
  async stored(): Promise<Record<string, number>> {
    const nouns = ['people', 'person_identifiers', 'memberships', 'cases', 'stays', 'work_items', ...WORK];
    const tables = [...nouns, 'outbox', 'idempotency_keys'];
    const counts = tables.map((table) => `select '${table}' as name, count(*)::int as n from ${table}`);
    const rows = await this.service.stored.see<{ name: string; n: number }>(counts.join(' union all '));
    return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
  }

  close(): Promise<void> {
    return this.service.close();
  }
}
