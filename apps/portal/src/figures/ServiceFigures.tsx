import { useMemo, useState } from 'react';
import { useNow } from '../gateway/use-now.js';
import { useSteady } from '../gateway/use-steady.js';
import { useView } from '../gateway/use-view.js';
import { ServiceFiguresDocument, type ServiceFiguresQuery } from '../generated/graphql.js';
import { Freshness } from '../live/Freshness.js';
import { viewName } from '../live/live-message.js';
import { Page } from '../shell/Page.js';
import { ViewPage } from '../shell/ViewPage.js';
import { momentWords, monthName } from '../words/dates.js';
import { dayOf } from '../words/london.js';
import { SETTINGS } from '../stay/stay.content.js';
import { Arrivals } from './Arrivals.js';
import { CaseFunnel } from './CaseFunnel.js';
import { Definition } from './Definition.js';
import { type Chosen, FigureChoices } from './FigureChoices.js';
import { figures as words } from './figures.content.js';
import { monthsOf } from './period.js';

type Site = ServiceFiguresQuery['mySites'][number];
type Service = Site['ldService'];

export interface ServiceFiguresProps {
  readonly ldServiceIds: readonly string[];
}

/** A service's own figures, live and exact: of all its places or of one, for a period of one's choice. */
export function ServiceFigures({ ldServiceIds }: ServiceFiguresProps) {
  const today = useMemo(() => dayOf(new Date()), []);
  const [chosen, choose] = useState<Chosen>({ siteId: null, setting: null, period: 'last_12' });
  const { siteId, setting, period } = chosen;
  const months = monthsOf(period, today);
  const views = ldServiceIds.map((id) => viewName('figures', id));
  const view = useSteady(useView(ServiceFiguresDocument, { ...months, siteId, setting }, views));

  return (
    <ViewPage view={view} title={words.page}>
      {({ mySites }) => (
        <Page title={words.page} heading={words.page}>
          <div className="junction-bar">
            <Freshness asOf={view.asOf} />
          </div>
          <FigureChoices sites={mySites} chosen={chosen} choose={choose} />
          <p role="status">{view.isBefore ? words.counting : whereWords(mySites, chosen, months)}</p>
          {servicesOf(mySites, siteId).map((service) => (
            <ServiceSection key={service.id} service={service} />
          ))}
        </Page>
      )}
    </ViewPage>
  );
}

/** What the figures below are of, so that a print or a photograph of the page says it too. */
function whereWords(sites: readonly Site[], { siteId, setting }: Chosen, { from, to }: { from: string; to: string }) {
  const place = sites.find(({ id }) => id === siteId)?.name ?? (setting ? SETTINGS[setting] : words.everyPlace);
  return `${place}, ${words.monthsShown(monthName(from), monthName(to))}`;
}

/**
 * Each service once; of a chosen place its own alone. While reporting is away there are none, whatever the schema
 * promises: the page says so above.
 */
const servicesOf = (sites: readonly Site[], siteId: string | null): Service[] => [
  ...new Map(
    sites
      .filter(({ id }) => siteId === null || id === siteId)
      .flatMap(({ ldService }) => (ldService ? [[ldService.id, ldService]] : [])),
  ).values(),
];

function ServiceSection({ service }: { readonly service: Service }) {
  const now = useNow();
  const { months, freshAsOf, funnel, suppressed } = service.figures;
  const isEmpty =
    months.every(({ arrived }) => arrived === '0') && funnel.identified === '0' && funnel.overdue.length === 0;
  const fresh = freshAsOf ? words.fresh(momentWords(new Date(freshAsOf), now)) : words.neverCounted;

  return (
    <section aria-labelledby={`figures-${service.id}`}>
      <h2 id={`figures-${service.id}`} className="nhsuk-heading-m">
        {words.of(service.name)}
      </h2>
      <Definition isLive={!suppressed}>{fresh}</Definition>
      {isEmpty ? (
        <div className="junction-empty">
          <p className="nhsuk-heading-s">{words.empty.title}</p>
          <p>{words.empty.text}</p>
        </div>
      ) : (
        <>
          <CaseFunnel funnel={funnel} where={service.name} />
          <Arrivals months={months} where={service.name} />
        </>
      )}
    </section>
  );
}
