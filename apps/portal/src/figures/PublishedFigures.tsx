import { useState } from 'react';
import { BarChart, SelectField, Table } from '@junction/design-system';
import { useNow } from '../gateway/use-now.js';
import { useView } from '../gateway/use-view.js';
import { PublishedFiguresDocument, type PublishedFiguresQuery } from '../generated/graphql.js';
import { Page } from '../shell/Page.js';
import { ViewPage } from '../shell/ViewPage.js';
import { momentWords } from '../words/dates.js';
import { Definition } from './Definition.js';
import { countOf, sumOf } from './figure-values.js';
import { figures as words } from './figures.content.js';

type Published = PublishedFiguresQuery['publishedFigures'];

/** What those outside a service see: complete calendar quarters, suppressed when they were published. */
export function PublishedFigures({ heading }: { readonly heading: string }) {
  const [quarter, choose] = useState<string | null>(null);
  const view = useView(PublishedFiguresDocument, { quarter }, []);

  return (
    <ViewPage view={view} title={heading}>
      {({ publishedFigures }) => (
        <Page title={heading} heading={heading}>
          {publishedFigures.publishedAt === null ? (
            <div className="junction-empty">
              <p>{words.notPublished}</p>
            </div>
          ) : (
            <Quarter published={publishedFigures} publishedAt={publishedFigures.publishedAt} choose={choose} />
          )}
        </Page>
      )}
    </ViewPage>
  );
}

interface QuarterProps {
  readonly published: Published;
  readonly publishedAt: string;
  readonly choose: (quarter: string) => void;
}

function Quarter({ published, publishedAt, choose }: QuarterProps) {
  const now = useNow();
  const { quarter, quarters, services } = published;
  return (
    <>
      <SelectField
        id="quarter"
        label={words.quarter}
        value={quarter}
        choices={quarters.map((value) => ({ value, words: words.quarterName(value) }))}
        change={choose}
      />
      <BarChart {...chartOf(published)} />
      <Definition isLive={false}>{words.publishedAt(momentWords(new Date(publishedAt), now))}</Definition>
      <Table
        caption={words.table}
        columns={[
          { key: 'service', heading: words.service },
          { key: 'arrived', heading: words.arrived, isNumeric: true },
          { key: 'seen', heading: words.seen, isNumeric: true },
          { key: 'median', heading: words.median, isNumeric: true },
        ]}
        rows={services.map(({ ldService, arrived, seen, medianMinutesToSeen }, index) => ({
          id: ldService?.id ?? String(index),
          cells: {
            service: ldService ? `${ldService.name}, ${ldService.region}` : words.unnamed,
            arrived,
            seen,
            median: medianMinutesToSeen === null ? words.noTime : words.minutes(medianMinutesToSeen),
          },
        }))}
      />
    </>
  );
}

function chartOf({ quarter, services }: Published) {
  const arrived = sumOf(services.map((service) => countOf(service.arrived)));
  const seen = sumOf(services.map((service) => countOf(service.seen)));
  const where = words.quarterName(quarter);
  return {
    title: words.publishedChart(where),
    description: arrived === null || seen === null ? words.describePart : words.describe(arrived, seen, where),
    series: [
      { key: 'arrived', words: words.arrived },
      { key: 'seen', words: words.seen },
    ] as const,
    // Names come from cases, the numbers do not: while it is away they stand without, whatever the schema promises.
    groups: services.map((service, index) => ({
      key: service.ldService?.id ?? String(index),
      label: service.ldService?.name.split(' ').slice(0, 2).join(' ') ?? words.unnamedInShort,
      values: { arrived: countOf(service.arrived), seen: countOf(service.seen) },
    })),
    unpublished: '*',
  };
}
