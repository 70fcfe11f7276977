import { useCallback, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Skeleton } from '@junction/design-system';
import { useNow } from '../../gateway/use-now.js';
import { useView } from '../../gateway/use-view.js';
import { LeavingDocument, type LeavingQuery } from '../../generated/graphql.js';
import { mayRecord } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { NotFoundPage } from '../../shell/NotFoundPage.js';
import { Page } from '../../shell/Page.js';
import { paths } from '../../shell/paths.js';
import { shell } from '../../shell/shell.content.js';
import { ViewPage } from '../../shell/ViewPage.js';
import { calledBy } from '../../words/names.js';
import { worklistViews } from '../../work-item/worklist-views.js';
import { placeWords } from '../stay.content.js';
import { leave } from './leave.content.js';
import { LeaveForm } from './LeaveForm.js';
import { Left } from './Left.js';
import { Unfinished } from './Unfinished.js';
import { workOf } from './work.js';

/** Somebody leaves: what is not finished, where they go, and what happens next by itself. */
export function Component() {
  const { stayId = '' } = useParams();
  return <Leaving key={stayId} stayId={stayId} />;
}

function Leaving({ stayId }: { readonly stayId: string }) {
  const [isNews, tell] = useState(false);
  const session = useSession();
  const view = useView(LeavingDocument, { id: stayId }, worklistViews(session));
  const { reload } = view;
  const mayLeave = mayRecord(session);
  const saved = useCallback(() => {
    tell(true);
    reload();
  }, [reload]);

  if (!mayLeave) return <NotFoundPage />;
  return (
    <ViewPage view={view} title={leave.page}>
      {({ stay }) => <OneStay stay={stay} isNews={isNews} saved={saved} />}
    </ViewPage>
  );
}

interface OneStayProps {
  readonly stay: LeavingQuery['stay'];
  readonly isNews: boolean;
  readonly saved: () => void;
}

function OneStay({ stay, isNews, saved }: OneStayProps) {
  const now = useNow();
  const go = useNavigate();
  const who = calledBy(stay.person);
  const place = placeWords(stay.place, stay.site.setting);
  const work = workOf(stay);
  const hasLeft = stay.status === 'LEFT';
  const board = (): void => void go(paths.site(stay.site.id));

  return (
    <Page title={place ? leave.pageAt(place) : leave.page} heading={hasLeft ? leave.left.title(who) : leave.title(who)}>
      {hasLeft && <Left stay={stay} work={work} now={now} isNews={isNews} />}
      {!hasLeft && isNews && <Skeleton words={shell.loading} lines={2} />}
      {!hasLeft && !isNews && (
        <>
          <Unfinished title={leave.unfinished.title} work={work} now={now} />
          {(stay.site.setting === 'CUSTODY' || stay.site.setting === 'PLACE_OF_SAFETY') && <p>{leave.call}</p>}
          <LeaveForm stay={stay} siteId={stay.site.id} done={saved} cancel={board} />
        </>
      )}
    </Page>
  );
}
