import { Link } from 'react-router';
import { useView } from '../../gateway/use-view.js';
import { useNow } from '../../gateway/use-now.js';
import { HomeDocument, type HomeQuery } from '../../generated/graphql.js';
import { Freshness } from '../../live/Freshness.js';
import { useSession } from '../../session/use-session.js';
import { Page } from '../../shell/Page.js';
import { paths } from '../../shell/paths.js';
import { ViewPage } from '../../shell/ViewPage.js';
import { WorkList } from '../../work-item/WorkList.js';
import { worklistViews } from '../../work-item/worklist-views.js';
import { home } from './home.content.js';
import { MyDrafts } from './MyDrafts.js';
import { MySites } from './MySites.js';
import { dueToday, nextOf } from './to-do.js';

/** Enough of the list to find three that nobody else has. */
const NEXT_ROWS = 10;
const ALL_ROWS = 100;

/** What I do next, what is due today and where, and what I have not finished writing: one operation. */
export function MyDay() {
  const view = useView(HomeDocument, { next: NEXT_ROWS, all: ALL_ROWS }, worklistViews(useSession()));
  return (
    <ViewPage view={view} title={home.page}>
      {(data) => (
        <Page title={home.page} heading={home.page}>
          <div className="junction-bar">
            <Today all={data.all} />
            <Freshness asOf={view.asOf} />
            <Link to={paths.handOver()} className="junction-bar__link">
              {home.today.handOver}
            </Link>
          </div>
          <section aria-labelledby="next">
            <h2 id="next" className="nhsuk-heading-m junction-next__title">
              {home.next.title}
            </h2>
            <WorkList
              edges={nextOf(data)}
              label={home.next.label}
              head={<Link to={paths.worklist()}>{home.next.all(data.all.toDoCount)}</Link>}
              empty={<NothingNow />}
              changed={view.reload}
            />
          </section>
          <MyDrafts drafts={data.drafts} />
          <MySites sites={data.mySites} work={data.all.items.edges.map(({ node }) => node)} />
        </Page>
      )}
    </ViewPage>
  );
}

function Today({ all }: { readonly all: HomeQuery['all'] }) {
  const now = useNow();
  const { edges, pageInfo } = all.items;
  const today = dueToday(
    edges.map(({ node }) => node),
    now,
  );
  return (
    <p className="junction-bar__summary">
      <strong>{home.today.overdue(all.overdueCount)}</strong> · {home.today.due(today, pageInfo.hasNextPage)}
    </p>
  );
}

function NothingNow() {
  return (
    <div className="junction-empty">
      <p className="nhsuk-heading-s">{home.next.empty.title}</p>
      <p>{home.next.empty.text}</p>
    </div>
  );
}
