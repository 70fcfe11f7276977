import { type Delivered, handlersOf, Intake } from '@junction/messaging';
import { UnitOfWork } from '@junction/persistence';
import { NORTH, type ServiceUnderTest, useService } from '@junction/testing';
import { OnFactRecorded } from '../fact/on-fact-recorded.js';
import { reportingMigrations } from '../migrations/reporting.migrations.js';
import { reportingVariables } from '../reporting.config.js';
import { ReportingModule } from '../reporting.module.js';
import { RebuildRollup } from './rebuild-rollup.js';

/** One cell of the rollups, as a spec sees it. */
export interface CellSeen {
  ld_service_id: string;
  month: string;
  site: string | null;
  setting: string;
  measure: string;
  code: string;
  value: number;
  n: number;
}

/** The end of a site's id, which is how specs call it. */
export const siteAt = (end: string): string => `aaaaaaaa-0000-4000-8000-0000000000${end}`;

/** `n` counted in one cell: at the first place, by default of a measure that has neither values nor codes. */
export const cell = (month: string, measure: string, n: number, place: Partial<CellSeen> = {}): CellSeen => ({
  ...{ ld_service_id: NORTH, month, site: 'a1', setting: 'custody', measure, code: '', value: 0, n },
  ...place,
});

/** Cells as text, in one order. */
export const sorted = (rows: readonly CellSeen[]): string[] =>
  rows
    .map((row) => cell(row.month, row.measure, row.n, row))
    .map((row) => JSON.stringify(row))
    .sort();

const COUNTED = ['counted_cases', 'counted_stays', 'counted_work_items', 'rollups', 'freshness'];

/** The service as it counts, with facts delivered by hand. */
export class Counting {
  private readonly intake: Intake;

  constructor(readonly service: ServiceUnderTest) {
    const handlers = handlersOf(service.the(OnFactRecorded));
    this.intake = new Intake(service.the(UnitOfWork), { consumer: 'reporting', handlers, keepsPeople: false });
  }

  static async open(): Promise<Counting> {
    return new Counting(
      await useService(ReportingModule, { migrations: reportingMigrations, config: reportingVariables }),
    );
  }

  take(events: readonly Delivered[]): Promise<void> {
    const message = { value: '', headers: {} };
    return this.intake.take(
      events.map((event) => ({ id: event.id, topic: event.topic, key: event.key, message, event })),
    );
  }

  async forget(): Promise<void> {
    await this.service.stored.see(
      `truncate inbox, parked, facts, person_keys, ld_service_refs, ${COUNTED.join(', ')} cascade`,
    );
  }

  cells(): Promise<CellSeen[]> {
    return this.service.stored.see<CellSeen>(
      `select ld_service_id, to_char(month, 'YYYY-MM') as month, right(site_id::text, 2) as site, setting, measure, code,
              value, n::int from rollups order by 1, 2, 3, 4, 5, 6, 7`,
    );
  }

  /** Every row that counting leaves behind, whole. */
  async everything(): Promise<object[]> {
    const row = (table: string) => `select '${table}' as what, ${table}::text as row from ${table} order by 2`;
    return Promise.all(COUNTED.map((table) => this.service.stored.see(row(table))));
  }

  rebuild(): Promise<number> {
    return this.service.the(RebuildRollup).execute();
  }
}
