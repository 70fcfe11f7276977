import type { CaseId, ColleagueId, PersonId, StayId, UserId } from '@junction/identifiers';
import type { Command } from '@junction/auth';
import { Clock, type Database, Reads, UnitOfWork } from '@junction/persistence';
import { AddAdjustment } from '../adjustment/add-adjustment.js';
import { AllocateCase } from '../case/allocate-case.js';
import type { Case } from '../case/case.entity.js';
import { CloseCase } from '../case/close-case.js';
import { RecordCaseOutcome } from '../case/record-case-outcome.js';
import { TriageCase } from '../case/triage-case.js';
import { RecordContact } from '../contact/record-contact.js';
import { MakeOffer } from '../offer/make-offer.js';
import { Deployment } from '../person/deployment.rules.js';
import { ArriveStay } from '../stay/arrive-stay.js';
import { LeaveStay } from '../stay/leave-stay.js';
import { MarkStayNotSeen } from '../stay/mark-stay-not-seen.js';
import { PlanStay } from '../stay/plan-stay.js';
import { SeeStay } from '../stay/see-stay.js';
import type { Stay } from '../stay/stay.entity.js';
import { actorOf, teamAt, type StoryColleague } from './colleagues.js';
import { Verbs } from './verbs.js';
import type { Turn, Visit } from './visit.js';

const MINUTE_MS = 60_000;

/** A clock that is put back to when something happened. */
export class StoryClock extends Clock {
  private at: Date;

  constructor(private readonly toldAt: Date) {
    super();
    this.at = toldAt;
  }

  now(): Date {
    return this.at;
  }

  /** The instant so many minutes after the moment of telling. */
  ahead(minutes: number): Date {
    return new Date(this.toldAt.getTime() + minutes * MINUTE_MS);
  }

  putBack(minutes: number): void {
    this.at = this.ahead(-minutes);
  }
}

/** Something that happens, in its place in time. */
export interface Happening {
  readonly minutesAgo: number;
  readonly visit: Visit;
  /** Undefined: the arrival itself. */
  readonly turn?: Turn;
  /** The same in every telling, so that telling twice changes nothing. */
  readonly key: string;
}

/** What has been told so far, by the names of the story. */
export interface Known {
  readonly people: Map<string, PersonId>;
  readonly visits: Map<
    Visit,
    { readonly stayId: StayId; readonly personId: PersonId; readonly caseId: CaseId; version: number }
  >;
  readonly cases: Map<CaseId, number>;
  readonly colleagues: Map<UserId, ColleagueId>;
}

/** What a storyteller tells to. */
interface Listening {
  readonly database: Database;
  readonly hashKey: Buffer;
  readonly toldAt: Date;
}

/** Tells one happening after another, with a clock of its own. */
export class Lane {
  readonly clock: StoryClock;
  readonly verbs: Verbs;

  constructor(
    { database, hashKey, toldAt }: Listening,
    private readonly known: Known,
  ) {
    this.clock = new StoryClock(toldAt);
    this.verbs = new Verbs(
      new Map<unknown, object>([
        [Clock, this.clock],
        [UnitOfWork, new UnitOfWork(database, this.clock, hashKey)],
        [Reads, new Reads(database, this.clock)],
        [Deployment, { peopleAreInvented: true }],
      ]),
    );
  }

  async tell(happenings: readonly Happening[]): Promise<void> {
    for (const happening of happenings) {
      this.clock.putBack(happening.minutesAgo);
      await (happening.turn ? this.act(happening, happening.turn) : this.arrive(happening));
    }
  }

  private async arrive({ visit, key }: Happening): Promise<void> {
    const { site, who, person, place, reason } = visit;
    const personId = this.known.people.get(who);
    const whom = personId ? { personId } : { person };
    const details = { siteId: site.id, ...whom, place, reason, arrivedAt: this.clock.now() };
    const by = teamAt(site.ldServiceId).practitioner;
    const stay = await this.verbs.the(ArriveStay).execute(details, commandOf(by, key));
    this.known.people.set(who, stay.personId);
    this.known.visits.set(visit, { stayId: stay.id, personId: stay.personId, caseId: stay.caseId, version: 1 });
    if (!this.known.cases.has(stay.caseId)) this.known.cases.set(stay.caseId, 1);
  }

  private async act({ visit, key }: Happening, turn: Turn): Promise<void> {
    const at = this.known.visits.get(visit);
    if (!at) throw new Error(`${key} happens before its arrival`);
    const { practitioner, lead } = teamAt(visit.site.ldServiceId);
    const command = commandOf(turn.kind === 'allocated' ? lead : practitioner, key);
    const onStay = { stayId: at.stayId, version: at.version };
    const onCase = { caseId: at.caseId, version: this.known.cases.get(at.caseId) ?? 1 };
    const stay = await this.actOnStay(onStay, turn, command);
    if (stay) at.version = stay.version;
    const changed = stay ? undefined : await this.actOnCase(onCase, turn, command);
    if (changed) this.known.cases.set(at.caseId, changed.version);
    if (!stay && !changed) await this.actBeside(at, turn, command);
  }

  private async actOnStay(stay: OfStay, turn: Turn, command: Command): Promise<Stay | undefined> {
    switch (turn.kind) {
      case 'seen':
        return this.verbs.the(SeeStay).execute(stay, command);
      case 'not_seen':
        return this.verbs.the(MarkStayNotSeen).execute({ ...stay, reason: turn.reason }, command);
      case 'left':
        return this.verbs.the(LeaveStay).execute({ ...stay, leftTo: turn.to }, command);
      case 'planned':
        return this.verbs
          .the(PlanStay)
          .execute({ ...stay, nextEvent: turn.next, nextEventAt: this.clock.ahead(turn.inMinutes) }, command);
      default:
        return undefined;
    }
  }

  private async actOnCase(onCase: OfCase, turn: Turn, command: Command): Promise<Case | undefined> {
    switch (turn.kind) {
      case 'triaged':
        return this.verbs.the(TriageCase).execute({ ...onCase, ...turn.triage }, command);
      case 'allocated':
        return this.verbs
          .the(AllocateCase)
          .execute({ ...onCase, colleagueId: this.known.colleagues.get(turn.to.userId) ?? null }, command);
      case 'outcome':
        return this.verbs.the(RecordCaseOutcome).execute({ ...onCase, ...turn.outcome }, command);
      case 'closed':
        return this.verbs.the(CloseCase).execute({ ...onCase, ...turn.closing }, command);
      default:
        return undefined;
    }
  }

  private async actBeside({ caseId, personId }: Beside, turn: Turn, command: Command): Promise<void> {
    if (turn.kind === 'offered') await this.verbs.the(MakeOffer).execute({ caseId, ...turn.offer }, command);
    else if (turn.kind === 'contacted')
      await this.verbs.the(RecordContact).execute({ caseId, ...turn.contact }, command);
    else if (turn.kind === 'put_off') {
      const answer = { answer: 'deferred', reason: 'unwell', tryAgainAt: this.clock.ahead(turn.inMinutes) } as const;
      await this.verbs.the(MakeOffer).execute({ caseId, what: 'assessment', answer }, command);
    } else if (turn.kind === 'helped') {
      const adding = { personId, caseId, kind: turn.by, note: turn.note };
      await this.verbs.the(AddAdjustment).execute(adding, command);
    }
  }
}

interface OfStay {
  readonly stayId: StayId;
  readonly version: number;
}

interface OfCase {
  readonly caseId: CaseId;
  readonly version: number;
}

interface Beside {
  readonly caseId: CaseId;
  readonly personId: PersonId;
}

const commandOf = (by: StoryColleague, key: string): Command => ({
  actor: actorOf(by),
  once: { key: `demonstration:${key}`, input: key },
});
