import type { Actor } from '@junction/auth';
import type { CaseId, SiteId, WorkItemId } from '@junction/identifiers';
import { Batches, Clock, Reads, statement } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { inSight, sightOf } from '../membership/membership.queries.js';
import type { WorkItem } from './work-item.entity.js';
import { CLAIM_MS, SOON_MS, isClaimInForce, isOverdue, mayLeaveSoon, type WorkKindCode } from './work-item.rules.js';
import { readWorkPage, workCursorOf } from './worklist.rules.js';

/** A work item as it stands at the instant of the read. */
export interface WorkItemShown extends Omit<WorkItem, 'claim' | 'release'> {
  readonly isOverdue: boolean;
  readonly mayLeaveSoon: boolean;
}

/** Which part of the worklist somebody wants. */
export interface WorkAsked {
  /** Without it: all places of the actor's services. */
  readonly siteId: SiteId | null;
  /** Only what the actor has claimed. */
  readonly mine: boolean;
  /** Without them: all. */
  readonly kinds: readonly WorkKindCode[] | null;
  readonly first: number;
  readonly after: string | null;
}

/** One page of the worklist, and how much there is: all of it as it was at one instant. */
export interface WorklistShown {
  readonly asOf: Date;
  readonly toDoCount: number;
  readonly overdueCount: number;
  readonly items: readonly (WorkItemShown & { readonly cursor: string })[];
  readonly hasNextPage: boolean;
}

const COLUMNS = `items.id, items.person_id as "personId", items.case_id as "caseId", items.stay_id as "stayId",
  items.site_id as "siteId", items.ld_service_id as "ldServiceId", items.kind, items.status,
  items.from_at as "fromAt", items.due_at as "dueAt", items.made_at as "madeAt", items.ended_at as "endedAt",
  items.arrived_at as "arrivedAt", items.leaves_at as "leavesAt", items.claimed_by_user_id as "claimedByUserId",
  items.claimed_at as "claimedAt", items.claim_active_at as "claimActiveAt", items.version`;

/** $3 place or null, $4 kinds or null, $5 whose claims or null, $6 since when a claim must be alive, $13 all services. */
const WANTED = `items.ld_service_id = any ($13::uuid[]) and items.status = 'due' and ${inSight('items.person_id')}
  and ($3::uuid is null or items.site_id = $3) and ($4::text[] is null or items.kind = any ($4))
  and ($5::text is null or (items.claimed_by_user_id = $5 and items.claim_active_at > $6::timestamptz))`;

/** $7 until when somebody may leave soon, $8 to $11 the place in the list, $12 rows. */
const SOON = `coalesce(items.leaves_at <= $7::timestamptz, false)`;

/**
 * Counts and page in one statement, so that both are of one instant whatever is being done meanwhile; sight is asked of
 * each item once. What may leave soon comes first, then the due time, which puts what is overdue before the rest, then
 * the arrival.
 */
const WORKLIST = statement(
  'worklist',
  `with due as materialized (
     select ${COLUMNS}, ${SOON} as "mayLeaveSoon" from work_items as items where ${WANTED}
   )
   select counted.*, page.*
     from (select count(*)::int as "toDoCount", count(*) filter (where "dueAt" <= $2)::int as "overdueCount"
             from due) as counted
     left join lateral (
       select * from due
        where (not "mayLeaveSoon", "dueAt", "arrivedAt", id)
              > (not $8::boolean, $9::timestamptz, $10::timestamptz, $11::uuid)
        order by not "mayLeaveSoon", "dueAt", "arrivedAt", id limit $12) as page on true
    order by not page."mayLeaveSoon", page."dueAt", page."arrivedAt", page.id`,
);

const OF_CASES = statement(
  'due_items_of_cases',
  `select ${COLUMNS} from work_items as items
    where ${inSight('items.person_id')} and items.case_id = any ($3::uuid[]) and items.status = 'due'
    order by items.due_at, items.arrived_at, items.id`,
);

/** Reads of what has to be done; each finds only people in the actor's sight. */
@Injectable()
export class WorklistQueries {
  private readonly byCase = new Batches<CaseId, readonly WorkItemShown[]>(
    (cases, actor) =>
      this.reads.as(actor, { view: 'work_items_of_case' }, async (read) => {
        const items = await read.rows<WorkItem>(OF_CASES, [...sightOf(actor, read.at), cases]);
        read.saw('work_item', items);
        return Map.groupBy(
          items.map((item) => itemAt(item, read.at)),
          (item) => item.caseId,
        );
      }),
    () => [],
  );

  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** What has to be done, in the order of the rules, with counts that are those of the list. */
  worklist({ siteId, mine, kinds, ...asked }: WorkAsked, actor: Actor): Promise<WorklistShown> {
    const { first, after } = readWorkPage(asked.first, asked.after);
    return this.reads.as(actor, { view: 'worklist', page: siteId ?? 'all' }, async (read) => {
      const alive = new Date(read.at.getTime() - CLAIM_MS);
      const wanted = [...sightOf(actor, read.at), siteId, kinds, mine ? actor.userId : null, alive];
      const soon = new Date(read.at.getTime() + SOON_MS);
      const from = [soon, after.soon, after.dueAt, after.arrivedAt, after.id, first + 1, actor.ldServiceIds];
      const rows = await read.rows<Row>(WORKLIST, [...wanted, ...from]);
      const items = rows.filter((row) => row.id !== null).map((row) => itemAt(row, read.at));
      const page = items.slice(0, first);
      read.saw('work_item', page);
      const { toDoCount = 0, overdueCount = 0 } = rows[0] ?? {};
      const hasNextPage = items.length > first;
      return { asOf: read.at, toDoCount, overdueCount, items: page.map(withCursor), hasNextPage };
    });
  }

  /** What is to be done in a case, the next first. */
  workItemsOf(ofCase: CaseId, actor: Actor): Promise<readonly WorkItemShown[]> {
    return this.byCase.load(ofCase, actor);
  }

  /** An item after a verb has changed it. */
  asItStands(item: WorkItem): WorkItemShown {
    return itemAt(item, this.clock.now());
  }
}

type Row = WorkItem & { readonly id: WorkItemId | null; readonly toDoCount: number; readonly overdueCount: number };

/** A claim that has lapsed is not shown. */
function itemAt(item: WorkItem, at: Date): WorkItemShown {
  const shown = {
    ...item,
    isOverdue: item.status === 'due' && isOverdue(item, at),
    mayLeaveSoon: mayLeaveSoon(item, at),
  };
  return isClaimInForce(item, at) ? shown : { ...shown, claimedByUserId: null, claimedAt: null, claimActiveAt: null };
}

const withCursor = (item: WorkItemShown) => ({
  ...item,
  cursor: workCursorOf({
    soon: item.mayLeaveSoon,
    dueAt: item.dueAt.toISOString(),
    arrivedAt: item.arrivedAt.toISOString(),
    id: item.id,
  }),
});
