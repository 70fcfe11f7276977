import { useState } from 'react';
import { Link } from 'react-router';
import { SelectField } from '@junction/design-system';
import { useView } from '../../gateway/use-view.js';
import { WorklistDocument, type WorklistQuery } from '../../generated/graphql.js';
import { Freshness } from '../../live/Freshness.js';
import { mayRecord } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Page } from '../../shell/Page.js';
import { Paging } from '../../shell/Paging.js';
import { paths } from '../../shell/paths.js';
import { ViewPage } from '../../shell/ViewPage.js';
import { SiteFilter } from '../SiteFilter.js';
import { useFilter } from '../use-filter.js';
import { worklistViews } from '../worklist-views.js';
import { WorkList } from '../WorkList.js';
import { worklist as words } from './worklist.content.js';

const PAGE_SIZE = 50;

/** What to do now, for whom, by when, over all my places or one of them. */
export function Component() {
  const [search, filter] = useFilter();
  const siteId = search.get('site');
  const mine = search.has('mine');
  return <Worklist key={`${siteId} ${mine}`} siteId={siteId} mine={mine} filter={filter} />;
}

interface Chosen {
  readonly siteId: string | null;
  readonly mine: boolean;
  readonly filter: (name: string, value: string) => void;
}

function Worklist({ siteId, mine, filter }: Chosen) {
  const [after, goAfter] = useState<string | null>(null);
  const session = useSession();
  const view = useView(WorklistDocument, { siteId, mine, first: PAGE_SIZE, after }, worklistViews(session));

  return (
    <ViewPage view={view} title={words.page}>
      {({ worklist, mySites }) => (
        <Page title={words.page} heading={words.page}>
          <div className="junction-bar">
            <p className="junction-bar__summary">
              <strong>{words.counts(worklist.toDoCount, worklist.overdueCount)}</strong>
            </p>
            <Freshness asOf={view.asOf} />
          </div>
          <div className="junction-filters">
            <Filters siteId={siteId} mine={mine} filter={filter} sites={mySites} />
            <nav aria-label={words.board} className="junction-filters__links">
              {siteId && <Link to={paths.site(siteId)}>{words.board}</Link>}
              {siteId && mayRecord(session) && <Link to={paths.checkBoard(siteId)}>{words.check}</Link>}
              <Link to={paths.handOver()}>{words.handOver}</Link>
            </nav>
          </div>
          <WorkList
            edges={worklist.items.edges}
            label={words.label}
            head={<p className="junction-order">{words.order(worklist.order)}</p>}
            empty={<Empty mine={mine} />}
            changed={view.reload}
          />
          <Paging pageInfo={worklist.items.pageInfo} after={after} goAfter={goAfter} words={words} />
        </Page>
      )}
    </ViewPage>
  );
}

function Filters({ siteId, mine, filter, sites }: Chosen & { readonly sites: WorklistQuery['mySites'] }) {
  return (
    <>
      <SiteFilter siteId={siteId} choose={(value) => filter('site', value)} sites={sites} />
      <SelectField
        id="whose"
        label={words.whose}
        value={mine ? 'mine' : ''}
        unchosen={words.everyone}
        choices={[{ value: 'mine', words: words.mine }]}
        change={(value) => filter('mine', value)}
      />
    </>
  );
}

function Empty({ mine }: { readonly mine: boolean }) {
  return (
    <div className="junction-empty">
      <p className="nhsuk-heading-s">{mine ? words.empty.mineTitle : words.empty.title}</p>
      <p>{mine ? words.empty.mineText : words.empty.text}</p>
    </div>
  );
}
