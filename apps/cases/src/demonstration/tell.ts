import type { UserId, PersonId, ColleagueId } from '@junction/identifiers';
import { Actor, type Command } from '@junction/auth';
import { type Database, Reads, statement } from '@junction/persistence';
import { IntroduceColleague } from '../colleague/introduce-colleague.js';
import { OpenLdService } from '../ld-service/open-ld-service.js';
import { OpenSite } from '../site/open-site.js';
import { COLLEAGUES, actorOf, type StoryColleague } from './colleagues.js';
import { Lane, type Happening, type Known, StoryClock } from './lane.js';
import { DEMONSTRATION_SERVICES, DEMONSTRATION_SITES } from './places.js';
import type { Visit } from './visit.js';

/** People side by side; what happens to one of them happens in its order. */
const LANES = 4;

/** Nobody's story runs further ahead of another's, so that what is said is never far out of its order. */
const WINDOW_MINUTES = 7 * 24 * 60;

const IS_TOLD = statement('is_told', 'select exists (select from idempotency_keys where key = any ($1)) as "isTold"');

/** The end of the story; what an earlier version of it left behind is not told on. */
const ENDS = ['demonstration:told', 'demonstration:now:0'];

/**
 * Tells invented visits to the service's own verbs, as its practitioners, in the order in which they happened. Each is
 * a command under a key of its own: told again, or told to its end after a crash, everything is there once.
 */
export class Storyteller {
  private readonly lanes: readonly Lane[];
  private readonly known: Known = {
    people: new Map<string, PersonId>(),
    visits: new Map(),
    cases: new Map(),
    colleagues: new Map<UserId, ColleagueId>(),
  };

  constructor(
    private readonly database: Database,
    hashKey: Buffer,
    private readonly toldAt: Date,
  ) {
    this.lanes = Array.from({ length: LANES }, () => new Lane({ database, hashKey, toldAt }, this.known));
  }

  /** Whether all of it has been told before. */
  async isTold(): Promise<boolean> {
    const actor = actorOf(COLLEAGUES[0] as StoryColleague);
    return new Reads(this.database, new StoryClock(this.toldAt)).as(actor, { view: 'demonstration' }, async (read) => {
      const found = await read.one<{ isTold: boolean }>(IS_TOLD, [ENDS]);
      return found?.isTold ?? false;
    });
  }

  /** Opens the L&D services and their places, as the platform itself, and has everybody say who they are. */
  async openPlaces(daysAgo: number): Promise<void> {
    const [{ clock, verbs }] = this.lanes as [Lane];
    clock.putBack(daysAgo * 24 * 60);
    const command = { actor: Actor.job('demonstration') };
    for (const service of DEMONSTRATION_SERVICES) await verbs.the(OpenLdService).execute(service, command);
    for (const site of DEMONSTRATION_SITES) await verbs.the(OpenSite).execute(site, command);
    for (const colleague of COLLEAGUES) {
      const { id } = await verbs.the(IntroduceColleague).execute({ actor: actorOf(colleague) });
      this.known.colleagues.set(colleague.userId, id);
    }
  }

  /** Tells the visits. `story` names them, and stays the same as long as they do. */
  async tell(story: string, visits: readonly Visit[]): Promise<void> {
    const happenings = inOrder(story, visits);
    const windows = Map.groupBy(happenings, ({ minutesAgo }) => Math.ceil(minutesAgo / WINDOW_MINUTES));
    for (const window of windows.values()) {
      const byLane = Map.groupBy(window, ({ visit }) => laneOf(visit.who));
      await Promise.all([...byLane].map(async ([lane, told]) => this.lanes[lane]?.tell(told)));
    }
  }

  /** Notes that all of it has been told. */
  async end(): Promise<void> {
    const [{ clock, verbs }] = this.lanes as [Lane];
    clock.putBack(0);
    const command: Command = {
      actor: actorOf(COLLEAGUES[0] as StoryColleague),
      once: { key: ENDS[0] ?? '', input: 'told' },
    };
    await verbs.the(IntroduceColleague).execute(command);
  }
}

const laneOf = (who: string): number => [...who].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % LANES;

function inOrder(story: string, visits: readonly Visit[]): Happening[] {
  return visits
    .flatMap((visit, n): Happening[] => [
      { minutesAgo: visit.minutesAgo, visit, key: `${story}:${n}` },
      ...visit.turns.map((turn, step) => ({
        ...{ minutesAgo: turn.minutesAgo, turn, visit },
        key: `${story}:${n}:${step}:${turn.kind}`,
      })),
    ])
    .sort((one, other) => other.minutesAgo - one.minutesAgo);
}
