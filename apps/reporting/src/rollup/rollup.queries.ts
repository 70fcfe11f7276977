import type { Actor } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import { Batches, type Read, Reads, statement } from '@junction/persistence';
import type { LdServiceId, SiteId } from '@junction/identifiers';
import { Injectable } from '@nestjs/common';
import { type Cell, type Funnel, funnelOf, type Measure, type Times, timesOf } from './funnel.rules.js';
import { monthsOf, type Period, readPeriod } from './period.rules.js';
import { mayReadFigures } from './rollup.policy.js';
import { totalOf } from './rollup.rules.js';

/** A month of one L&D service in numbers, exact. */
export interface Month {
  /** `YYYY-MM`, Europe/London. */
  readonly month: string;
  /** Stays that began in the month. */
  readonly arrived: number;
  /** Those of them in which the person was seen, whenever that was. */
  readonly seen: number;
  /** From arrival to being seen. */
  readonly toSeen: Times;
}

/** An L&D service's figures, and how far they reach. */
export interface Figures {
  /** When the latest of the facts was recorded that are counted; null where none is. */
  readonly freshAsOf: Date | null;
  readonly months: readonly Month[];
  readonly funnel: Funnel;
}

/** Which months of a service, and of which place or kind of place; null: of all. */
export interface Slice extends Period {
  readonly siteId: SiteId | null;
  readonly setting: string | null;
}

interface Asked extends Slice {
  readonly ldServiceId: LdServiceId;
}

/** The cells of one measure and code, their values and how many have each in the same order. */
interface Column {
  readonly ldServiceId: string;
  readonly month: string | null;
  readonly measure: Measure;
  readonly code: string;
  readonly values: readonly number[];
  readonly counts: readonly number[];
}

/**
 * Stays month by month, cases and work items over the whole period (null): a median of months is no median. A measure
 * comes as one row however many values it has: to read thousands of rows takes far longer than to add them up.
 */
const COLUMNS = statement(
  'rollup_columns',
  `select "ldServiceId", to_char(month, 'YYYY-MM') as month, measure, code,
          to_json(array_agg(value)) as values, to_json(array_agg(n)) as counts
     from (select ld_service_id as "ldServiceId", case when measure = any ($6) then month end as month, measure, code,
                  value, sum(n) as n
             from rollups
            where ld_service_id = any ($1::uuid[]) and month >= ($2 || '-01')::date and month <= ($3 || '-01')::date
              and ($4::uuid is null or site_id = $4) and ($5::text is null or setting = $5)
            group by 1, 2, 3, 4, 5) as cells
    group by 1, 2, 3, 4`,
);

const BY_MONTH: readonly Measure[] = ['arrived', 'seen', 'minutes_to_seen'];

const FRESH = statement(
  'rollup_freshness',
  `select ld_service_id as "ldServiceId", recorded_at as "recordedAt"
     from freshness where ld_service_id = any ($1::uuid[])`,
);

const NOTHING: Figures = { freshAsOf: null, months: [], funnel: funnelOf([]) };

/** Reads of a service's own figures. */
@Injectable()
export class RollupQueries {
  private readonly batches = new Batches<string, Figures>(
    (keys, actor) => this.readAll(keys, actor),
    () => NOTHING,
  );

  constructor(private readonly reads: Reads) {}

  /**
   * An L&D service's figures for the months asked for, empty ones included. A place of another service counts nothing,
   * like one that isn't there.
   *
   * @throws {NotPermitted} unless the actor works at the service, in a role that may know exact numbers.
   * @throws {InputInvalid} where what is asked for is no period.
   */
  async figures(ldServiceId: LdServiceId, { siteId, setting, ...asked }: Slice, actor: Actor): Promise<Figures> {
    if (!mayReadFigures(actor, ldServiceId)) throw new NotPermitted('figures:read_own');
    const period = readPeriod(asked.from, asked.to);
    return this.batches.load(JSON.stringify({ ldServiceId, ...period, siteId, setting }), actor);
  }

  private readAll(keys: readonly string[], actor: Actor): Promise<ReadonlyMap<string, Figures>> {
    const asked = keys.map((key) => ({ key, slice: JSON.parse(key) as Asked }));
    return this.reads.as(actor, { view: 'figures' }, async (read) => {
      const slices = Map.groupBy(asked, ({ slice: { ldServiceId: _, ...slice } }) => JSON.stringify(slice));
      const found = [...slices.values()].map((services) => readSlice(read, services));
      return new Map((await Promise.all(found)).flat());
    });
  }
}

/** One slice of several services, read at once: figures asked for at the same moment are mostly of one page. */
async function readSlice(read: Read, asked: readonly { key: string; slice: Asked }[]): Promise<[string, Figures][]> {
  const [first] = asked;
  if (!first) return [];
  const { from, to, siteId, setting } = first.slice;
  const ids = asked.map(({ slice }) => slice.ldServiceId);
  const [columns, fresh] = await Promise.all([
    read.rows<Column & Record<string, unknown>>(COLUMNS, [ids, from, to, siteId, setting, BY_MONTH]),
    read.rows<{ ldServiceId: string; recordedAt: Date }>(FRESH, [ids]),
  ]);
  const byService = Map.groupBy(columns, ({ ldServiceId }) => ldServiceId);
  return asked.map(({ key, slice: { ldServiceId } }) => {
    const freshAsOf = fresh.find((one) => one.ldServiceId === ldServiceId)?.recordedAt ?? null;
    const byMonth = Map.groupBy(byService.get(ldServiceId) ?? [], ({ month }) => month);
    const months = monthsOf({ from, to }).map((month) => inNumbers(month, cellsOf(byMonth.get(month))));
    return [key, { freshAsOf, months, funnel: funnelOf(cellsOf(byMonth.get(null))) }];
  });
}

const cellsOf = (columns: readonly Column[] = []): Cell[] =>
  columns.flatMap(({ measure, code, values, counts }) =>
    values.map((value, index) => ({ measure, code, value, n: counts[index] ?? 0 })),
  );

function inNumbers(month: string, cells: readonly Cell[]): Month {
  const of = (measure: Measure): Cell[] => cells.filter((cell) => cell.measure === measure);
  return {
    month,
    arrived: totalOf(of('arrived')),
    seen: totalOf(of('seen')),
    toSeen: timesOf(of('minutes_to_seen')),
  };
}
