import { Actor } from '@junction/auth';
import { statement, type Tx, UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import type { ArchivedFact } from '../fact/fact.rules.js';
import { COUNTING_LOCK, FoldRollup } from './fold-rollup.js';

const FACTS_MAX = 5000;

const UNHURRIED = statement('rebuild_unhurried', `select set_config('statement_timeout', '0', true)`);
const ALONE = statement('rebuild_alone', `select pg_advisory_xact_lock(${COUNTING_LOCK})`);
const FORGET = ['counted_stays', 'rollups', 'freshness'].map((table) =>
  statement(`rebuild_forget_${table}`, `delete from ${table}`),
);

const NEXT = statement(
  'rebuild_next',
  `select number, id, type, ld_service_id as "ldServiceId", recorded_at::text as "recordedAt", data
     from facts where number > $1 order by number limit $2`,
);

/**
 * Counts everything anew from the archive, in one transaction: readers see the old figures until it is done, and facts
 * that arrive meanwhile wait and are counted after it. What comes out equals what was there, row for row.
 */
@Injectable()
export class RebuildRollup {
  constructor(
    private readonly work: UnitOfWork,
    private readonly fold: FoldRollup,
  ) {}

  /** @returns how many facts were counted. */
  execute(): Promise<number> {
    return this.work.run(
      { actor: Actor.job('rebuild'), verb: 'rebuild_rollup', about: [], isUnhurried: true },
      async (tx) => {
        for (const begin of [UNHURRIED, ALONE, ...FORGET]) tx.write(begin, []);
        return this.countAll(tx);
      },
    );
  }

  private async countAll(tx: Tx): Promise<number> {
    let counted = 0;
    for (let after = 0; ;) {
      const facts = await tx.rows<ArchivedFact & { number: number }>(NEXT, [after, FACTS_MAX]);
      const last = facts.at(-1);
      if (!last) return counted;
      await this.fold.count(facts, tx);
      counted += facts.length;
      after = last.number;
    }
  }
}
