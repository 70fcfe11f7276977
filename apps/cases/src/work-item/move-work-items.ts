import type { Command } from '@junction/auth';
import { UnitOfWork, statement, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { targetsAt } from '../site/site-targets.queries.js';
import type { Stay } from '../stay/stay.entity.js';
import type { StayTimes } from '../stay/stay.rules.js';
import { dueAtOf } from './due.rules.js';
import type { WorkItem } from './work-item.entity.js';
import { ENDS_A_STAY, type WorkKindCode } from './work-item.rules.js';

/** While somebody is present, the triage of their case is to be done where they are. */
const FOLLOW = statement(
  'work_items_move_work_items',
  `update work_items
      set stay_id = $1::uuid, site_id = $2::uuid, arrived_at = $3::timestamptz, leaves_at = $4::timestamptz
    where case_id = $5::uuid and status = 'due' and (stay_id = $1 or ($6::boolean and kind = 'triage'))
      and (stay_id, site_id, arrived_at, leaves_at) is distinct from ($1, $2, $3, $4)`,
);

const DUE_OF_STAY = statement(
  'due_items_of_stay',
  `select id, kind, from_at as "fromAt" from work_items where stay_id = $1::uuid and status = 'due'`,
);

const MOVE = statement(
  'move_work_item',
  `update work_items set from_at = $2, due_at = $3, version = version + 1 where id = $1::uuid`,
);

/** What has to be done for somebody at a place follows what is known of their stay: where, since when, how long still. */
@Injectable()
export class MoveWorkItems {
  constructor(private readonly work: UnitOfWork) {}

  /** `before`: the times that the stay had until now, where a correction moved them; due times move along. */
  execute(stay: Stay, command: Command, before?: StayTimes): Promise<void> {
    return this.work.run({ ...command, verb: 'move_work_items', about: [stay.personId] }, async (tx) => {
      const isPresent = stay.status === 'present' && stay.enteredInErrorAt === null;
      const where = [stay.id, stay.siteId, stay.arrivedAt, leavesAtOf(stay)];
      tx.write(FOLLOW, [...where, stay.caseId, isPresent]);
      if (before) await moveDueTimes(tx, stay, before);
    });
  }
}

/** When somebody present and not seen is expected to leave. */
const leavesAtOf = ({ status, seenAt, nextEvent, nextEventAt }: Stay): Date | null =>
  status === 'present' && seenAt === null && nextEvent !== null && ENDS_A_STAY.includes(nextEvent) ? nextEventAt : null;

/** Time that ran from an instant of the stay runs from that instant as it is now. */
async function moveDueTimes(tx: Tx, stay: Stay, before: StayTimes): Promise<void> {
  const items = await tx.rows<Pick<WorkItem, 'id' | 'kind' | 'fromAt'>>(DUE_OF_STAY, [stay.id]);
  for (const { id, kind, fromAt } of items) {
    const fromNow = runsFromNow(kind, fromAt, { before, now: stay });
    if (!fromNow || fromNow.getTime() === fromAt.getTime()) continue;
    tx.write(MOVE, [id, fromNow, dueAtOf(kind, fromNow, await targetsAt(tx, stay.siteId, fromNow))]);
  }
}

/** The instant from which an item's time runs now; null where it never ran from the stay. */
function runsFromNow(kind: WorkKindCode, fromAt: Date, times: { before: StayTimes; now: StayTimes }): Date | null {
  const of = kind === 'call_after_release' ? 'leftAt' : 'arrivedAt';
  return kind !== 'try_again' && times.before[of]?.getTime() === fromAt.getTime() ? times.now[of] : null;
}
