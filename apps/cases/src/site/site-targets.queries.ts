import type { SiteId } from '@junction/identifiers';
import { statement, type Tx } from '@junction/persistence';
import { dayInLondon } from '../work-item/london.rules.js';
import { defaultTargets, type Targets } from './site-targets.rules.js';
import type { SettingCode } from './site.rules.js';

const IN_FORCE = statement(
  'site_targets_in_force',
  `select sites.setting, targets.hours, targets.triage_minutes as "triageMinutes", targets.see_minutes as "seeMinutes",
          targets.call_after_release_working_days as "callAfterReleaseWorkingDays", targets.source
     from sites left join lateral (
       select * from site_targets where site_id = sites.id and effective_from <= $2::date
        order by effective_from desc limit 1) as targets on true
    where sites.id = $1::uuid`,
);

type Row = { readonly setting: SettingCode } & { readonly [K in keyof Targets]: Targets[K] | null };

/** The targets of a place that were in force at an instant; the project's own before the first version of it. */
export async function targetsAt(tx: Tx, siteId: SiteId, at: Date): Promise<Targets> {
  const [row] = await tx.rows<Row>(IN_FORCE, [siteId, dayInLondon(at)]);
  if (!row) throw new Error(`there is no place ${siteId}`);
  return row.source === null ? defaultTargets(row.setting) : (row as Targets);
}
