import { useState } from 'react';
import { BarChart, SelectField } from '@junction/design-system';
import { useNow } from '../gateway/use-now.js';
import { useSteady } from '../gateway/use-steady.js';
import { useView } from '../gateway/use-view.js';
import { PublishedFiguresDocument, type PublishedFiguresQuery } from '../generated/graphql.js';
import { Page } from '../shell/Page.js';
import { ViewPage } from '../shell/ViewPage.js';
import { momentWords } from '../words/dates.js';
import { Definition } from './Definition.js';
import { countOf, sumOf } from './figure-values.js';
import { arrivals, figures as words, funnel } from './figures.content.js';
import { PublishedTables } from './PublishedTables.js';

type Published = PublishedFiguresQuery['publishedFigures'];

/** What those outside a service see: complete calendar quarters, suppressed when they were published. */
export function PublishedFigures({ heading }: { readonly heading: string }) {
  const [quarter, choose] = useState<string | null>(null);
  const view = useSteady(useView(PublishedFiguresDocument, { quarter }, []));

  return (
    <ViewPage view={view} title={heading}>
      {({ publishedFigures }) => (
        <Page title={heading} heading={heading}>
          {publishedFigures.publishedAt === null ? (
            <div className="junction-empty">
              <p>{words.notPublished}</p>
            </div>
          ) : (
            <Quarter
              published={publishedFigures}
              publishedAt={publishedFigures.publishedAt}
              chosen={quarter ?? publishedFigures.quarter}
              choose={choose}
            />
          )}
        </Page>
      )}
    </ViewPage>
  );
}

interface QuarterProps {
  readonly published: Published;
  readonly publishedAt: string;
  /** The quarter asked for: another than the one published here while its figures are on their way. */
  readonly chosen: string;
  readonly choose: (quarter: string) => void;
}

function Quarter({ published, publishedAt, chosen, choose }: QuarterProps) {
  const now = useNow();
  const { quarter, quarters, services } = published;
  return (
    <>
      <SelectField
        id="quarter"
        label={words.quarter}
        value={chosen}
        choices={quarters.map((value) => ({ value, words: words.quarterName(value) }))}
        change={choose}
      />
      <p role="status">{chosen === quarter ? words.quarterName(quarter) : words.counting}</p>
      <Definition isLive={false}>{words.publishedAt(momentWords(new Date(publishedAt), now))}</Definition>
      <BarChart {...chartOf(published)} />
      <PublishedTables services={services} />
    </>
  );
}

function chartOf({ quarter, services }: Published) {
  const { first, second, describe, title, series } = barsOf(services);
  const [whole, part] = [sumOf(first), sumOf(second)];
  const where = words.quarterName(quarter);
  return {
    title: title(where),
    description: whole === null || part === null ? arrivals.describePart : describe(whole, part, where),
    series,
    // Names come from cases, the numbers do not: while it is away they stand without, whatever the schema promises.
    groups: services.map((service, index) => ({
      key: service.ldService?.id ?? String(index),
      label: service.ldService?.name.split(' ').slice(0, 2).join(' ') ?? words.unnamedInShort,
      values: { first: first[index] ?? null, second: second[index] ?? null },
    })),
    unpublished: '*',
  };
}

/** Cases identified and seen; in a quarter that was published before cases were counted, people who arrived and were seen. */
function barsOf(services: Published['services']) {
  const cases = services.flatMap((service) => service.funnel ?? []);
  if (cases.length < services.length) {
    return {
      first: services.map(({ arrived }) => countOf(arrived)),
      second: services.map(({ seen }) => countOf(seen)),
      describe: arrivals.describe,
      title: arrivals.publishedChart,
      series: [
        { key: 'first', words: arrivals.arrived },
        { key: 'second', words: arrivals.seen },
      ] as const,
    };
  }
  return {
    first: cases.map(({ identified }) => countOf(identified)),
    second: cases.map(({ seen }) => countOf(seen)),
    describe: funnel.describePublished,
    title: funnel.publishedChart,
    series: [
      { key: 'first', words: funnel.steps.identified },
      { key: 'second', words: funnel.steps.seen },
    ] as const,
  };
}
