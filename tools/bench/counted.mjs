import { Actor } from '@junction/auth';
import { UnitOfWork } from '@junction/persistence';
import { built } from './looks.mjs';

const FACTS_MAX = 6000;

/**
 * Counts all that one database of cases announced, the way a rebuild does: with the service's own folding.
 *
 * @param {import('./history.mjs').Client} cases
 * @param {import('@junction/testing').ServiceUnderTest} reporting
 */
export async function countEverything(cases, reporting) {
  const { FoldRollup } = await built('reporting', 'rollup/fold-rollup');
  const folding = reporting.app.get(FoldRollup);
  const work = { actor: Actor.job('bench'), verb: 'count_everything', about: [], isUnhurried: true };
  for (let after = 0; ;) {
    const { rows } = /** @type {{ rows: any[] }} */ (
      await cases.query(
        `select number, id, type, data ->> 'ldServiceId' as "ldServiceId", data ->> 'recordedAt' as "recordedAt", data
           from outbox where number > $1 order by number limit ${FACTS_MAX}`,
        [after],
      )
    );
    if (rows.length === 0) break;
    await reporting.app.get(UnitOfWork).run(work, (tx) => folding.count(rows, tx));
    after = Number(rows.at(-1).number);
  }
  await reporting.stored.see('analyze');
}
