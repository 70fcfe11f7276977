import { useCallback, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Button } from '@junction/design-system';
import { useView } from '../../gateway/use-view.js';
import { SiteBoardDocument, type SiteBoardQuery } from '../../generated/graphql.js';
import { Freshness } from '../../live/Freshness.js';
import { viewName } from '../../live/live-message.js';
import { mayRecord } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Page } from '../../shell/Page.js';
import { Paging } from '../../shell/Paging.js';
import { paths } from '../../shell/paths.js';
import { ViewPage } from '../../shell/ViewPage.js';
import { QuickAdd } from '../../stay/arrive/QuickAdd.js';
import { SETTINGS } from '../../stay/stay.content.js';
import { isToSee } from '../../stay/stay-state.js';
import { momentWords } from '../../words/dates.js';
import { board as words } from './board.content.js';
import { BoardList } from './BoardList.js';

const PAGE_SIZE = 50;

/** Everybody at one site, by place: who, how long, seen or why not; and the row that adds somebody. */
export function Component() {
  const { siteId = '' } = useParams();
  return <Board key={siteId} siteId={siteId} />;
}

function Board({ siteId }: { readonly siteId: string }) {
  const [after, goAfter] = useState<string | null>(null);
  const [mine, setMine] = useState<string | null>(null);
  const view = useView(SiteBoardDocument, { siteId, first: PAGE_SIZE, after }, [viewName('board', siteId)]);
  const mayAdd = mayRecord(useSession());
  const { reload } = view;
  const added = useCallback(
    (stayId: string) => {
      setMine(stayId);
      reload();
    },
    [reload],
  );

  return (
    <ViewPage view={view} title={words.page}>
      {({ board, mySites }) => (
        <Page title={`${words.page}, ${board.site.name}`} heading={board.site.name}>
          <div className="junction-bar">
            <p className="junction-bar__summary">
              <strong>{summaryOf(board, after)}</strong> · {SETTINGS[board.site.setting]}
            </p>
            <Freshness asOf={view.asOf} />
            <Checked board={board} mayCheck={mayAdd} />
            <Button kind="plain" onClick={() => window.print()}>
              {words.print}
            </Button>
          </div>
          {mayAdd && <QuickAdd siteId={siteId} setting={board.site.setting} added={added} />}
          <BoardList board={board} mine={mine} changed={view.reload} />
          <Paging pageInfo={board.stays.pageInfo} after={after} goAfter={goAfter} words={words} />
          <OtherSites sites={mySites} siteId={siteId} />
        </Page>
      )}
    </ViewPage>
  );
}

/** How many are still to be seen is said only where the whole board is in sight. */
function summaryOf(board: SiteBoardQuery['board'], after: string | null): string {
  const { edges, pageInfo } = board.stays;
  if (pageInfo.hasNextPage || after !== null) return words.summaryOfPage(board.presentCount);
  return words.summary(board.presentCount, edges.filter(({ node }) => isToSee(node)).length);
}

/** When somebody last went round with this list, and the way to do it now. */
function Checked({ board, mayCheck }: { readonly board: SiteBoardQuery['board']; readonly mayCheck: boolean }) {
  const { checkedAt, checkedBy, site } = board;
  const when = checkedAt && momentWords(new Date(checkedAt), new Date());
  return (
    <span>
      {when ? words.checked(when, checkedBy?.name ?? null) : words.unchecked}
      {mayCheck && (
        <Link to={paths.checkBoard(site.id)} className="junction-bar__link">
          {words.check}
        </Link>
      )}
    </span>
  );
}

function OtherSites({ sites, siteId }: { readonly sites: SiteBoardQuery['mySites']; readonly siteId: string }) {
  const others = sites.filter(({ id }) => id !== siteId);
  if (others.length === 0) return null;
  return (
    <nav aria-labelledby="other-sites" className="junction-other-sites">
      <h2 id="other-sites" className="nhsuk-heading-s">
        {words.otherSites}
      </h2>
      <ul className="nhsuk-list">
        {others.map(({ id, name }) => (
          <li key={id}>
            <Link to={paths.site(id)}>{name}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
