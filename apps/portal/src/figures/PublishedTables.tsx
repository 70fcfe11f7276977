import { Table } from '@junction/design-system';
import type { PublishedFiguresQuery } from '../generated/graphql.js';
import { minutesWords } from './figure-values.js';
import { arrivals, figures as words, funnel } from './figures.content.js';

type Service = PublishedFiguresQuery['publishedFigures']['services'][number];

const STEPS = ['identified', 'triaged', 'seen', 'closed'] as const;
const TIMES = ['identifiedToTriaged', 'arrivedToTriaged', 'arrivedToSeen'] as const;
const SERVICE = { key: 'service', heading: words.service };

/** A published quarter in numbers, service by service, region first. */
export function PublishedTables({ services }: { readonly services: readonly Service[] }) {
  return (
    <>
      <Table
        caption={funnel.publishedTable}
        columns={[SERVICE, ...STEPS.map((key) => ({ key, heading: funnel.steps[key], isNumeric: true }))]}
        rows={services.map((service, index) =>
          rowOf({ service, index }, (key) => service.funnel?.[key] ?? funnel.notPublishedThen, STEPS),
        )}
      />
      <Table
        caption={funnel.publishedTimes}
        columns={[SERVICE, ...TIMES.map((key) => ({ key, heading: funnel.of[key], isNumeric: true }))]}
        rows={services.map((service, index) => rowOf({ service, index }, (key) => timeOf(service, key), TIMES))}
      />
      <Table
        caption={arrivals.publishedTable}
        columns={[
          SERVICE,
          { key: 'arrived', heading: arrivals.arrived, isNumeric: true },
          { key: 'seen', heading: arrivals.seen, isNumeric: true },
          { key: 'median', heading: arrivals.median, isNumeric: true },
        ]}
        rows={services.map((service, index) => {
          const { arrived, seen, medianMinutesToSeen } = service;
          const median = medianMinutesToSeen === null ? arrivals.noTime : minutesWords(medianMinutesToSeen);
          const numbers = { arrived, seen, median };
          return rowOf({ service, index }, (key) => numbers[key], ['arrived', 'seen', 'median'] as const);
        })}
      />
    </>
  );
}

function rowOf<Key extends string>(
  { service: { ldService }, index }: { service: Service; index: number },
  cell: (key: Key) => string,
  keys: readonly Key[],
) {
  const name = ldService ? `${ldService.name}, ${ldService.region}` : words.unnamed;
  return {
    id: ldService?.id ?? String(index),
    cells: { service: name, ...Object.fromEntries(keys.map((key) => [key, cell(key)])) },
  };
}

function timeOf({ funnel: published }: Service, key: (typeof TIMES)[number]): string {
  if (!published) return funnel.notPublishedThen;
  const { median, n } = published[key];
  if (median === null) return words.noTime;
  return median === '*' ? median : funnel.medianOf(minutesWords(median), n);
}
