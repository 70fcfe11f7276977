import { useMemo } from 'react';
import { BarChart, Table } from '@junction/design-system';
import { useNow } from '../gateway/use-now.js';
import { useView } from '../gateway/use-view.js';
import { ServiceFiguresDocument, type ServiceFiguresQuery } from '../generated/graphql.js';
import { Freshness } from '../live/Freshness.js';
import { viewName } from '../live/live-message.js';
import { Page } from '../shell/Page.js';
import { ViewPage } from '../shell/ViewPage.js';
import { momentWords, monthAbbreviation, monthName } from '../words/dates.js';
import { dayOf } from '../words/london.js';
import { Definition } from './Definition.js';
import { countOf, lastTwelveMonths, sumOf } from './figure-values.js';
import { figures as words } from './figures.content.js';

type Service = ServiceFiguresQuery['mySites'][number]['ldService'];

export interface ServiceFiguresProps {
  readonly ldServiceIds: readonly string[];
}

/** A service's own figures: live, exact, for the last twelve months. */
export function ServiceFigures({ ldServiceIds }: ServiceFiguresProps) {
  const months = useMemo(() => lastTwelveMonths(dayOf(new Date())), []);
  const views = ldServiceIds.map((id) => viewName('figures', id));
  const view = useView(ServiceFiguresDocument, months, views);

  return (
    <ViewPage view={view} title={words.page}>
      {({ mySites }) => (
        <Page title={words.page} heading={words.page}>
          <div className="junction-bar">
            <Freshness asOf={view.asOf} />
          </div>
          {servicesOf(mySites).map((service) => (
            <ServiceSection key={service.id} service={service} />
          ))}
        </Page>
      )}
    </ViewPage>
  );
}

/** Each service once. While reporting is away there are none, whatever the schema promises: the page says so above. */
const servicesOf = (sites: ServiceFiguresQuery['mySites']): Service[] => [
  ...new Map(sites.flatMap(({ ldService }) => (ldService ? [[ldService.id, ldService]] : []))).values(),
];

function ServiceSection({ service }: { readonly service: Service }) {
  const now = useNow();
  const { months, freshAsOf } = service.figures;
  const isEmpty = months.every(({ arrived }) => arrived === '0');
  const fresh = freshAsOf ? words.fresh(momentWords(new Date(freshAsOf), now)) : words.neverCounted;

  return (
    <section aria-labelledby={`figures-${service.id}`}>
      <h2 id={`figures-${service.id}`} className="nhsuk-heading-m">
        {words.of(service.name)}
      </h2>
      {isEmpty ? (
        <div className="junction-empty">
          <p className="nhsuk-heading-s">{words.empty.title}</p>
          <p>{words.empty.text}</p>
        </div>
      ) : (
        <>
          <BarChart {...chartOf(service)} />
          <Definition isLive={!service.figures.suppressed}>{fresh}</Definition>
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
                median: minutes(month.medianMinutesToSeen),
                ninetieth: minutes(month.ninetiethMinutesToSeen),
              },
            }))}
          />
        </>
      )}
    </section>
  );
}

const minutes = (text: string | null): string => (text === null ? words.noTime : words.minutes(text));

function chartOf({ name, figures: { months } }: Service) {
  const arrived = sumOf(months.map((month) => countOf(month.arrived)));
  const seen = sumOf(months.map((month) => countOf(month.seen)));
  return {
    title: words.chart(name),
    description: arrived === null || seen === null ? words.describePart : words.describe(arrived, seen, name),
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
