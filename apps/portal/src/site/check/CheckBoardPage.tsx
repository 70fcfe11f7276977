import { useParams } from 'react-router';
import { useView } from '../../gateway/use-view.js';
import { BoardToCheckDocument } from '../../generated/graphql.js';
import { viewName } from '../../live/live-message.js';
import { mayRecord } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { NotFoundPage } from '../../shell/NotFoundPage.js';
import { Page } from '../../shell/Page.js';
import { ViewPage } from '../../shell/ViewPage.js';
import { check as words } from './check-board.content.js';
import { CheckForm } from './CheckForm.js';

/** More than any custody suite has cells, and as many as one check may say. */
const ROWS_MAX = 60;

/** Going round with the list: who is in, who is gone, who is new, saved as one. */
export function Component() {
  const { siteId = '' } = useParams();
  const mayCheck = mayRecord(useSession());
  return mayCheck ? <CheckBoard key={siteId} siteId={siteId} /> : <NotFoundPage />;
}

function CheckBoard({ siteId }: { readonly siteId: string }) {
  const view = useView(BoardToCheckDocument, { siteId, first: ROWS_MAX }, [viewName('board', siteId)]);
  return (
    <ViewPage view={view} title={words.page}>
      {({ board }) => (
        <Page title={words.title(board.site.name)} heading={words.title(board.site.name)}>
          <CheckForm board={board} reload={view.reload} />
        </Page>
      )}
    </ViewPage>
  );
}
