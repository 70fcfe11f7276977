import type { Command } from '@junction/auth';
import type { CaseId, StayId } from '@junction/identifiers';
import { UnitOfWork, statement } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import type { WorkKindCode } from './work-item.rules.js';

/** Which work of a case has come to its end, and how. */
export interface WorkEnded {
  readonly caseId: CaseId;
  /** Only what belongs to this stay; without it, all of the case. */
  readonly stayId?: StayId | undefined;
  readonly kinds: readonly WorkKindCode[];
  /** Done, or void: there is nothing left to do. */
  readonly as: 'done' | 'void';
}

const END = statement(
  'end_work_items',
  `update work_items set status = $4, ended_at = $5, version = version + 1
    where case_id = $1::uuid and status = 'due' and kind = any ($3)
      and ($2::uuid is null or stay_id = $2)`,
);

/** What had to be done is done, or need not be done. Called by the verbs that do it; ends nothing twice. */
@Injectable()
export class EndWorkItems {
  constructor(private readonly work: UnitOfWork) {}

  execute({ caseId, stayId, kinds, as }: WorkEnded, command: Command): Promise<void> {
    return this.work.run({ ...command, verb: 'end_work_items', about: [] }, (tx) => {
      tx.write(END, [caseId, stayId ?? null, kinds, as, tx.at]);
      return Promise.resolve();
    });
  }
}
