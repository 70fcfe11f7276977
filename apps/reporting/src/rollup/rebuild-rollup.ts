import { Actor } from '@junction/auth';
import { statement, type Tx, UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import type { ArchivedFact } from '../fact/fact.rules.js';
import { COUNTING_LOCK, FOLD_VERSION, FoldRollup } from './fold-rollup.js';

const FACTS_MAX = 5000;

const UNHURRIED = statement('rebuild_unhurried', `select set_config('statement_timeout', '0', true)`);
const ALONE = statement('rebuild_alone', `select pg_advisory_xact_lock(${COUNTING_LOCK})`);
const FORGET = ['counted_cases', 'counted_stays', 'counted_work_items', 'rollups', 'freshness'].map((table) =>
  statement(`rebuild_forget_${table}`, `delete from ${table}`),
);

const NEXT = statement(
  'rebuild_next',
  `select number, id, type, ld_service_id as "ldServiceId", recorded_at::text as "recordedAt", data
     from facts where number > $1 order by number limit $2`,
);

const IS_COUNTED = statement(
  'rebuild_is_counted',
  'select exists (select from fold_versions where version = $1) as "isCounted"',
);

const COUNTED = statement(
  'rebuild_counted',
  'insert into fold_versions (version, counted_at) values ($1, $2) on conflict do nothing',
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

  /**
   * @param onlyIfChanged counts only if the rules of counting have changed since this was last done.
   * @returns how many facts were counted.
   */
  execute({ onlyIfChanged = false } = {}): Promise<number> {
    return this.work.run(
      { actor: Actor.job('rebuild'), verb: 'rebuild_rollup', about: [], isUnhurried: true },
      async (tx) => {
        for (const begin of [UNHURRIED, ALONE]) tx.write(begin, []);
        if (onlyIfChanged && (await isCounted(tx))) return 0;
        for (const forget of FORGET) tx.write(forget, []);
        const counted = await this.countAll(tx);
        tx.write(COUNTED, [FOLD_VERSION, tx.at]);
        return counted;
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

/** Whether what is counted was counted by the present rules. */
async function isCounted(tx: Tx): Promise<boolean> {
  const [found] = await tx.rows<{ isCounted: boolean }>(IS_COUNTED, [FOLD_VERSION]);
  return found?.isCounted ?? false;
}
