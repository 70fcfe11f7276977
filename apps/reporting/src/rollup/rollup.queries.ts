import type { Actor } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import { Batches, type Read, Reads, statement } from '@junction/persistence';
import type { LdServiceId } from '@junction/identifiers';
import { Injectable } from '@nestjs/common';
import { monthsOf, type Period, readPeriod } from './period.rules.js';
import { mayReadFigures } from './rollup.policy.js';
import { type Histogram, totalOf, valueWithin } from './rollup.rules.js';

/** A month of one L&D service in numbers, exact. */
export interface Month {
  /** `YYYY-MM`, Europe/London. */
  readonly month: string;
  /** Stays that began in the month. */
  readonly arrived: number;
  /** Those of them in which the person was seen, whenever that was. */
  readonly seen: number;
  /** Whole minutes from arrival to being seen; null where nobody's time is known. */
  readonly medianMinutesToSeen: number | null;
  readonly ninetiethMinutesToSeen: number | null;
  /** How many times the median and the ninetieth percentile rest on. */
  readonly n: number;
}

/** An L&D service's figures, and how far they reach. */
export interface Figures {
  /** When the latest of the facts was recorded that are counted; null where none is. */
  readonly freshAsOf: Date | null;
  readonly months: readonly Month[];
}

interface Asked extends Period {
  readonly ldServiceId: LdServiceId;
}

interface Cell {
  readonly ldServiceId: string;
  readonly month: string;
  readonly measure: 'arrived' | 'seen' | 'minutes_to_seen';
  readonly value: number;
  readonly n: number;
}

const CELLS = statement(
  'rollup_cells',
  `select ld_service_id as "ldServiceId", to_char(month, 'YYYY-MM') as month, measure, value, n
     from rollups where ld_service_id = any ($1::uuid[]) and month >= ($2 || '-01')::date and month <= ($3 || '-01')::date`,
);

const FRESH = statement(
  'rollup_freshness',
  `select ld_service_id as "ldServiceId", recorded_at as "recordedAt"
     from freshness where ld_service_id = any ($1::uuid[])`,
);

/** Reads of a service's own figures. */
@Injectable()
export class RollupQueries {
  private readonly batches = new Batches<string, Figures>(
    (keys, actor) => this.readAll(keys, actor),
    () => ({ freshAsOf: null, months: [] }),
  );

  constructor(private readonly reads: Reads) {}

  /**
   * An L&D service's figures for the months asked for, empty ones included.
   *
   * @throws {NotPermitted} unless the actor works at the service, in a role that may know exact numbers.
   * @throws {InputInvalid} where what is asked for is no period.
   */
  async figures(ldServiceId: LdServiceId, asked: Period, actor: Actor): Promise<Figures> {
    if (!mayReadFigures(actor, ldServiceId)) throw new NotPermitted('figures:read_own');
    const { from, to } = readPeriod(asked.from, asked.to);
    return this.batches.load([ldServiceId, from, to].join(' '), actor);
  }

  /** Figures asked for at the same moment are of one page: one period, read at once for all services. */
  private readAll(keys: readonly string[], actor: Actor): Promise<ReadonlyMap<string, Figures>> {
    const asked = keys.map((key): Asked => {
      const [ldServiceId, from = '', to = ''] = key.split(' ');
      return { ldServiceId: ldServiceId as LdServiceId, from, to };
    });
    return this.reads.as(actor, { view: 'figures' }, async (read) => {
      const found = await readFigures(read, asked);
      return new Map(keys.map((key, index) => [key, found[index] ?? { freshAsOf: null, months: [] }]));
    });
  }
}

async function readFigures(read: Read, asked: readonly Asked[]): Promise<Figures[]> {
  const ids = [...new Set(asked.map(({ ldServiceId }) => ldServiceId))];
  const from = asked.reduce((first, period) => (period.from < first ? period.from : first), '9999-12');
  const to = asked.reduce((last, period) => (period.to > last ? period.to : last), '');
  const [cells, fresh] = await Promise.all([
    read.rows<Cell & Record<string, unknown>>(CELLS, [ids, from, to]),
    read.rows<{ ldServiceId: string; recordedAt: Date }>(FRESH, [ids]),
  ]);
  return asked.map(({ ldServiceId, ...period }) => ({
    freshAsOf: fresh.find((one) => one.ldServiceId === ldServiceId)?.recordedAt ?? null,
    months: monthsOf(period).map((month) =>
      inNumbers(
        month,
        cells.filter((cell) => cell.ldServiceId === ldServiceId && cell.month === month),
      ),
    ),
  }));
}

function inNumbers(month: string, cells: readonly Cell[]): Month {
  const of = (measure: Cell['measure']): Histogram => cells.filter((cell) => cell.measure === measure);
  const minutes = of('minutes_to_seen');
  return {
    month,
    arrived: totalOf(of('arrived')),
    seen: totalOf(of('seen')),
    medianMinutesToSeen: valueWithin(minutes, 0.5),
    ninetiethMinutesToSeen: valueWithin(minutes, 0.9),
    n: totalOf(minutes),
  };
}
