import { useMemo } from 'react';
import { ask, type Asking } from '../../gateway/ask.js';
import type { Answer } from '../../gateway/answer.js';
import { useNow } from '../../gateway/use-now.js';
import { useLoaded } from '../../gateway/use-view.js';
import { SiteToSeeDocument } from '../../generated/graphql.js';
import { Freshness } from '../../live/Freshness.js';
import { viewName } from '../../live/live-message.js';
import { useLiveList } from '../../live/use-live-list.js';
import { WaitingNotice } from '../../live/WaitingNotice.js';
import { Page } from '../../shell/Page.js';
import { ViewPage } from '../../shell/ViewPage.js';
import { StayRow } from '../../stay/StayRow.js';
import { home } from './home.content.js';
import { MySites } from './MySites.js';
import { toSee, type Site, type SiteBoard } from './to-see.js';

const ROWS_A_SITE = 50;

type Boards = ReadonlyMap<string, SiteBoard>;

/** The lists of several sites made one. */
export function ToSeeAtSites({ sites }: { readonly sites: readonly Site[] }) {
  const ids = sites.map(({ id }) => id);
  const load = (asking: Asking): Promise<Answer<Boards>> => boardsOf(ids, asking);
  const view = useLoaded(
    ids.join(' '),
    load,
    ids.map((id) => viewName('board', id)),
  );

  return (
    <ViewPage view={view} title={home.page}>
      {(boards) => (
        <Page title={home.page} heading={home.page}>
          <div className="junction-bar">
            <Freshness asOf={view.asOf} />
          </div>
          <People sites={sites} boards={boards} changed={view.reload} />
          <MySites sites={sites} boards={boards} />
        </Page>
      )}
    </ViewPage>
  );
}

async function boardsOf(ids: readonly string[], asking: Asking): Promise<Answer<Boards>> {
  const answers = await Promise.all(
    ids.map((siteId) => ask(SiteToSeeDocument, { siteId, first: ROWS_A_SITE }, asking)),
  );
  return {
    data: new Map(answers.map(({ data }, index) => [ids[index] ?? '', data.board])),
    missing: answers.flatMap(({ missing }) => missing),
  };
}

interface PeopleProps {
  readonly sites: readonly Site[];
  readonly boards: Boards;
  readonly changed: () => void;
}

function People({ sites, boards, changed }: PeopleProps) {
  const latest = useMemo(() => toSee(sites, boards), [sites, boards]);
  const list = useLiveList(latest);
  const now = useNow();
  if (sites.length === 0) return null;

  return (
    <section aria-labelledby="to-see">
      <h2 id="to-see" className="nhsuk-heading-m">
        {home.toSee.title}
      </h2>
      {list.shown.length === 0 ? (
        <div className="junction-empty">
          <p className="nhsuk-heading-s">{home.toSee.empty.title}</p>
          <p>{home.toSee.empty.text}</p>
        </div>
      ) : (
        <>
          <WaitingNotice list={list}>{home.toSee.count(list.latest.length)}</WaitingNotice>
          <ul className="junction-rows" aria-label={home.toSee.label} {...list.hold}>
            {list.shown.map(({ id, stay, site }) => (
              <StayRow
                key={id}
                stay={stay}
                site={site}
                now={now}
                isGone={list.gone.has(id)}
                shows="person_and_site"
                changed={changed}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
