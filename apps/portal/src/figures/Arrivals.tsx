import { BarChart, Table } from '@junction/design-system';
import type { ServiceFiguresQuery } from '../generated/graphql.js';
import { monthAbbreviation, monthName } from '../words/dates.js';
import { countOf, minutesWords, sumOf } from './figure-values.js';
import { arrivals as words } from './figures.content.js';

type Months = ServiceFiguresQuery['mySites'][number]['ldService']['figures']['months'];

export interface ArrivalsProps {
  readonly months: Months;
  /** What the figures are of, in words. */
  readonly where: string;
}

/** Who arrived and who was seen, month by month: a picture and the same in numbers. */
export function Arrivals({ months, where }: ArrivalsProps) {
  return (
    <>
      <h3 className="nhsuk-heading-s">{words.title}</h3>
      <BarChart {...chartOf(months, where)} />
      <Table
        caption={words.table}
        columns={[
          { key: 'month', heading: words.month },
          { key: 'arrived', heading: words.arrived, isNumeric: true },
          { key: 'seen', heading: words.seen, isNumeric: true },
          { key: 'median', heading: words.median, isNumeric: true },
          { key: 'ninetieth', heading: words.ninetieth, isNumeric: true },
        ]}
        rows={months.map((month) => ({
          id: month.month,
          cells: {
            month: monthName(month.month),
            arrived: month.arrived,
            seen: month.seen,
            median: timeWords(month.medianMinutesToSeen),
            ninetieth: timeWords(month.ninetiethMinutesToSeen),
          },
        }))}
      />
    </>
  );
}

const timeWords = (minutes: string | null): string => (minutes === null ? words.noTime : minutesWords(minutes));

function chartOf(months: Months, where: string) {
  const arrived = sumOf(months.map((month) => countOf(month.arrived)));
  const seen = sumOf(months.map((month) => countOf(month.seen)));
  return {
    title: words.chart(where),
    description: arrived === null || seen === null ? words.describePart : words.describe(arrived, seen, where),
    series: [
      { key: 'arrived', words: words.arrived },
      { key: 'seen', words: words.seen },
    ] as const,
    groups: months.map((month) => ({
      key: month.month,
      label: monthAbbreviation(month.month),
      values: { arrived: countOf(month.arrived), seen: countOf(month.seen) },
    })),
    unpublished: '*',
  };
}
