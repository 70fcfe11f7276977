import { Actor } from '@junction/auth';
import type { PersonId, WorkItemId } from '@junction/identifiers';
import { Reads, UnitOfWork, statement, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { pagesShowing, workItemOverdue } from './work-item.events.js';
import type { WorkItem } from './work-item.entity.js';

/** One at a time; whoever comes meanwhile leaves it to the other, and looks again later. */
const ALONE = statement('overdue_alone', 'select pg_try_advisory_xact_lock(7, 0) as "isAlone"');

const LATE = `status = 'due' and due_at <= $1::timestamptz and announced_due_at is distinct from due_at`;

const FIND = statement(
  'late_work_items',
  `select id, person_id as "personId" from work_items where ${LATE} order by due_at, id limit $2`,
);

/** Decided anew under the locks: meanwhile it may have been done, moved or announced. */
const LOCK = statement(
  'lock_late_work_items',
  `select id, person_id as "personId", case_id as "caseId", site_id as "siteId", ld_service_id as "ldServiceId", kind,
          due_at as "dueAt", version
     from work_items where ${LATE} and id = any ($2::uuid[]) order by due_at, id for update`,
);

const ANNOUNCED = statement(
  'note_work_items_announced',
  'update work_items set announced_due_at = due_at where id = any ($1::uuid[])',
);

/** So few that nobody who works on one of these people waits for long. */
const AT_ONCE = 50;

/**
 * Announces each work item whose time has passed, once, with the instant at which it became late, whenever that is
 * noticed. One whose due time moves afterwards may become overdue, and be announced, once more.
 */
@Injectable()
export class AnnounceOverdueWorkItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
  ) {}

  /** Announces what is late now; returns how many. */
  async execute(): Promise<number> {
    let announced = 0;
    for (;;) {
      const actor = Actor.job('announce-overdue');
      const late = await this.reads.as(actor, { view: 'overdue' }, (read) => read.rows<Late>(FIND, [read.at, AT_ONCE]));
      if (late.length === 0) return announced;
      const people = [...new Set(late.map(({ personId }) => personId))];
      const task = { actor, verb: 'announce_overdue_work_items', about: people };
      const done = await this.work.run(task, (tx) => announce(tx, late));
      announced += done;
      if (done === 0 || late.length < AT_ONCE) return announced;
    }
  }
}

interface Late {
  readonly id: WorkItemId;
  readonly personId: PersonId;
}

async function announce(tx: Tx, late: readonly Late[]): Promise<number> {
  const [held] = await tx.rows<{ isAlone: boolean }>(ALONE);
  if (!held?.isAlone) return 0;
  const items = await tx.rows<WorkItem>(LOCK, [tx.at, late.map(({ id }) => id)]);
  tx.write(ANNOUNCED, [items.map(({ id }) => id)]);
  for (const item of items) {
    tx.announce(workItemOverdue(item, tx.at));
    for (const page of pagesShowing(item)) tx.changed(page);
  }
  return items.length;
}
