import { randomUUID } from 'node:crypto';
import { Actor, type Command } from '@junction/auth';
import type { LdServiceId, PersonId, StayId, UserId } from '@junction/identifiers';
import { Clock, type Database, UnitOfWork } from '@junction/persistence';
import { IdentifyCase } from '../case/identify-case.js';
import { OpenLdService } from '../ld-service/open-ld-service.js';
import { StartMembership } from '../membership/start-membership.js';
import { RegisterPerson } from '../person/register-person.js';
import { OpenSite } from '../site/open-site.js';
import { ArriveStay } from '../stay/arrive-stay.js';
import { LeaveStay } from '../stay/leave-stay.js';
import { MarkStayNotSeen } from '../stay/mark-stay-not-seen.js';
import { SeeStay } from '../stay/see-stay.js';
import { DEMONSTRATION_SERVICES, DEMONSTRATION_SITES, NORTH_VALE, SOUTH_MERE } from './places.js';
import { EndWorkItems } from '../work-item/end-work-items.js';
import { MoveWorkItems } from '../work-item/move-work-items.js';
import { MakeWorkItem } from '../work-item/make-work-item.js';
import type { Turn, Visit } from './visit.js';

/** The demonstration users who record all of it, by the service that they work at. */
const PRACTITIONERS: Readonly<Record<LdServiceId, UserId>> = {
  [NORTH_VALE]: '55555555-0000-4000-8000-000000000001' as UserId,
  [SOUTH_MERE]: '55555555-0000-4000-8000-000000000004' as UserId,
};

const MINUTE_MS = 60_000;

/** A clock that is put back to when something happened. */
class StoryClock extends Clock {
  at: Date;

  constructor(private readonly toldAt: Date) {
    super();
    this.at = toldAt;
  }

  now(): Date {
    return this.at;
  }

  putBack(minutes: number): void {
    this.at = new Date(this.toldAt.getTime() - minutes * MINUTE_MS);
  }
}

/** Something that happens, in its place in time. */
interface Happening {
  readonly minutesAgo: number;
  readonly visit: Visit;
  /** Undefined: the arrival itself. */
  readonly turn?: Turn;
  /** The same in every telling, so that telling twice changes nothing. */
  readonly key: string;
}

/**
 * Tells invented visits to the service's own verbs, as its practitioners, in the order in which they happened. Each is
 * a command under a key of its own: told again, or told to its end after a crash, everything is there once.
 */
export class Storyteller {
  private readonly clock: StoryClock;
  private readonly work: UnitOfWork;
  private readonly people = new Map<string, PersonId>();
  private readonly stays = new Map<Visit, { stayId: StayId; version: number }>();

  constructor(database: Database, hashKey: Buffer, toldAt: Date) {
    this.clock = new StoryClock(toldAt);
    this.work = new UnitOfWork(database, this.clock, hashKey);
  }

  /** Opens the L&D services and their places, as the platform itself. */
  async openPlaces(daysAgo: number): Promise<void> {
    this.clock.putBack(daysAgo * 24 * 60);
    const command = { actor: Actor.job('demonstration') };
    for (const service of DEMONSTRATION_SERVICES) await new OpenLdService(this.work).execute(service, command);
    for (const site of DEMONSTRATION_SITES) await new OpenSite(this.work).execute(site, command);
  }

  /** Tells the visits. `story` names them, and stays the same as long as they do. */
  async tell(story: string, visits: readonly Visit[]): Promise<void> {
    for (const happening of inOrder(story, visits)) {
      this.clock.putBack(happening.minutesAgo);
      await (happening.turn ? this.act(happening, happening.turn) : this.arrive(happening));
    }
  }

  private async arrive({ visit, key }: Happening): Promise<void> {
    const { site, who, person, place, reason } = visit;
    const personId = this.people.get(who);
    const { make, follow } = this.workItems;
    const identify = new IdentifyCase(this.work, make);
    const arrive = new ArriveStay(this.work, this.registerPerson, identify, follow, make);
    const whom = personId ? { personId } : { person };
    const details = { siteId: site.id, ...whom, place, reason, arrivedAt: this.clock.now() };
    const stay = await arrive.execute(details, commandOf(visit, key));
    this.people.set(who, stay.personId);
    this.stays.set(visit, { stayId: stay.id, version: 1 });
  }

  private async act({ visit, key }: Happening, turn: Turn): Promise<void> {
    const stay = this.stays.get(visit);
    if (!stay) throw new Error(`${key} happens before its arrival`);
    const command = commandOf(visit, key);
    const { make, end, follow } = this.workItems;
    if (turn.kind === 'seen') await new SeeStay(this.work, end, follow).execute(stay, command);
    else if (turn.kind === 'left')
      await new LeaveStay(this.work, end, make, follow).execute({ ...stay, leftTo: turn.to }, command);
    else await new MarkStayNotSeen(this.work, end, make).execute({ ...stay, reason: turn.reason }, command);
    stay.version += 1;
  }

  private get workItems() {
    return {
      make: new MakeWorkItem(this.work),
      end: new EndWorkItems(this.work),
      follow: new MoveWorkItems(this.work),
    };
  }

  private get registerPerson(): RegisterPerson {
    return new RegisterPerson(this.work, new StartMembership(this.work), { peopleAreInvented: true });
  }
}

function inOrder(story: string, visits: readonly Visit[]): Happening[] {
  return visits
    .flatMap((visit, n): Happening[] => [
      { minutesAgo: visit.minutesAgo, visit, key: `${story}:${n}` },
      ...visit.turns.map((turn, step) => ({ ...turn, turn, visit, key: `${story}:${n}:${step}` })),
    ])
    .sort((one, other) => other.minutesAgo - one.minutesAgo);
}

function commandOf({ site: { ldServiceId } }: Visit, key: string): Command {
  const userId = PRACTITIONERS[ldServiceId];
  if (!userId) throw new Error(`nobody works at ${ldServiceId}`);
  const pairs = [{ ldServiceId, role: 'practitioner' as const }];
  const actor = Actor.of({ userId, pairs, requestId: randomUUID(), graph: 'staff' });
  return { actor, once: { key: `demonstration:${key}`, input: key } };
}
