import type { Command } from '@junction/auth';
import {
  newId,
  type CaseId,
  type LdServiceId,
  type PersonId,
  type SiteId,
  type StayId,
  type WorkItemId,
} from '@junction/identifiers';
import { UnitOfWork, statement, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { targetsAt } from '../site/site-targets.queries.js';
import { dueAtOf } from './due.rules.js';
import { pagesShowing } from './work-item.events.js';
import { ENDS_A_STAY, type WorkKindCode } from './work-item.rules.js';

/** What has to be done about whom, where, and from when its time runs. */
export interface WorkToDo {
  readonly kind: WorkKindCode;
  readonly personId: PersonId;
  readonly caseId: CaseId;
  /** Null: has nothing to do with one stay. */
  readonly stayId: StayId | null;
  readonly siteId: SiteId;
  readonly ldServiceId: LdServiceId;
  readonly from: Date;
  /** Without it, as the place's targets say. */
  readonly dueAt?: Date | undefined;
}

/** One due item a case, kind and stay: asked for once more with a time of its own, it is due at that time instead. */
const MAKE = statement(
  'make_work_item',
  `insert into work_items (id, kind, person_id, case_id, stay_id, site_id, ld_service_id, from_at, due_at, made_at,
                           status, arrived_at, leaves_at, version)
   select $1::uuid, $2::text, $3::uuid, $4::uuid, $5::uuid, $6::uuid, $7::uuid, $8::timestamptz, $9::timestamptz,
          $10::timestamptz, 'due', coalesce(stays.arrived_at, $8), 
          case when stays.status = 'present' and stays.seen_at is null and stays.next_event = any ($12)
               then stays.next_event_at end, 1
     from (select) as once left join stays on stays.id = $5
   on conflict (case_id, kind, stay_id) where status = 'due'
   do update set due_at = excluded.due_at, from_at = excluded.from_at, version = work_items.version + 1
             where $11::boolean`,
);

/** Something has to be done for somebody. Called by the verbs after which it has; whoever may do those may do this. */
@Injectable()
export class MakeWorkItem {
  constructor(private readonly work: UnitOfWork) {}

  execute(toDo: WorkToDo, command: Command): Promise<void> {
    const { kind, personId, caseId, stayId, siteId, ldServiceId, from } = toDo;
    return this.work.run({ ...command, verb: 'make_work_item', about: [personId] }, async (tx) => {
      const about = [newId<WorkItemId>(), kind, personId, caseId, stayId, siteId, ldServiceId];
      const times = [from, await dueAtFor(tx, toDo), tx.at];
      tx.write(MAKE, [...about, ...times, toDo.dueAt !== undefined, ENDS_A_STAY]);
      for (const page of pagesShowing(toDo)) tx.changed(page);
    });
  }
}

async function dueAtFor(tx: Tx, { kind, siteId, from, dueAt }: WorkToDo): Promise<Date> {
  return dueAt ?? dueAtOf(kind, from, await targetsAt(tx, siteId, from));
}
