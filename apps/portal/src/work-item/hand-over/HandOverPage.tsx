import { useMemo } from 'react';
import { Button } from '@junction/design-system';
import { useNow } from '../../gateway/use-now.js';
import { useView } from '../../gateway/use-view.js';
import { HandOverDocument, type HandOverQuery } from '../../generated/graphql.js';
import { Freshness } from '../../live/Freshness.js';
import { useLiveList } from '../../live/use-live-list.js';
import { WaitingNotice } from '../../live/WaitingNotice.js';
import { useSession } from '../../session/use-session.js';
import { Page } from '../../shell/Page.js';
import { ViewPage } from '../../shell/ViewPage.js';
import { SiteFilter } from '../SiteFilter.js';
import { useChosenSite, type ChosenSite } from '../use-filter.js';
import { worklistViews } from '../worklist-views.js';
import { WorkRow } from '../WorkRow.js';
import { handOver as words } from './hand-over.content.js';
import { placesOf, type Place } from './parts.js';

/** What one side of paper and one shift can take in; the rest stands in the list of who to see next. */
const ROWS_MAX = 100;

/** What the shift that ends gives to the one that begins, place by place; accepting a row is taking it. */
export function Component() {
  const { siteId, choose } = useChosenSite();
  return <HandOver key={siteId} siteId={siteId} choose={choose} />;
}

function HandOver({ siteId, choose }: ChosenSite) {
  const view = useView(HandOverDocument, { siteId, first: ROWS_MAX }, worklistViews(useSession()));
  return (
    <ViewPage view={view} title={words.page}>
      {({ worklist, mySites }) => (
        <Page title={words.page} heading={words.page}>
          <div className="junction-bar">
            <p className="junction-bar__summary">
              <strong>{words.counts(worklist.toDoCount, worklist.overdueCount)}</strong>
            </p>
            <Freshness asOf={view.asOf} />
            <Button kind="plain" onClick={() => window.print()}>
              {words.print}
            </Button>
          </div>
          <div className="junction-filters">
            <SiteFilter siteId={siteId} choose={choose} sites={mySites} />
          </div>
          <Rows worklist={worklist} changed={view.reload} />
        </Page>
      )}
    </ViewPage>
  );
}

interface RowsProps {
  readonly worklist: HandOverQuery['worklist'];
  readonly changed: () => void;
}

function Rows({ worklist, changed }: RowsProps) {
  const { edges, pageInfo } = worklist.items;
  const latest = useMemo(() => edges.map(({ node }) => node), [edges]);
  const list = useLiveList(latest);
  const places = useMemo(() => placesOf(list.shown), [list.shown]);

  if (places.length === 0)
    return (
      <div className="junction-empty">
        <p className="nhsuk-heading-s">{words.empty.title}</p>
        <p>{words.empty.text}</p>
      </div>
    );
  return (
    <div className="junction-hand-over" {...list.hold}>
      <WaitingNotice list={list} what="rows">
        <p className="junction-order">{words.explain}</p>
      </WaitingNotice>
      {places.map((place) => (
        <AtPlace key={place.id} place={place} gone={list.gone} changed={changed} />
      ))}
      {pageInfo.hasNextPage && <p>{words.more(edges.length)}</p>}
    </div>
  );
}

interface AtPlaceProps {
  readonly place: Place;
  readonly gone: ReadonlySet<string>;
  readonly changed: () => void;
}

function AtPlace({ place: { id, name, parts }, gone, changed }: AtPlaceProps) {
  const now = useNow();
  return (
    <section aria-labelledby={`at-${id}`}>
      <h2 id={`at-${id}`} className="nhsuk-heading-s junction-hand-over__place">
        {name}
      </h2>
      {parts.map(({ name: part, items }) => (
        <div key={part}>
          <h3 className="nhsuk-heading-xs junction-hand-over__part">{words.parts[part]}</h3>
          <ul className="junction-rows" aria-label={words.label(words.parts[part], name)}>
            {items.map((item) => (
              <WorkRow key={item.id} item={item} now={now} isGone={gone.has(item.id)} acts="accept" changed={changed} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
