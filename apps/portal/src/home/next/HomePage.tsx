import { deskOf } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { PublishedFigures } from '../../figures/PublishedFigures.js';
import { Page } from '../../shell/Page.js';
import { home } from './home.content.js';
import { NextToSee } from './NextToSee.js';

/** What needs one now, whoever one is. */
export function Component() {
  switch (deskOf(useSession())) {
    case 'records':
      return <NextToSee />;
    case 'figures':
      return <PublishedFigures heading={home.commissioner} />;
    case 'none':
      return (
        <Page title={home.page} heading={home.none.title}>
          <p>{home.none.text}</p>
          <p>{home.none.next}</p>
        </Page>
      );
  }
}
