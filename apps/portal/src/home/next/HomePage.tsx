import { deskOf } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { PublishedFigures } from '../../figures/PublishedFigures.js';
import { Page } from '../../shell/Page.js';
import { home } from './home.content.js';
import { MyDay } from './MyDay.js';

/** What needs one now, whoever one is. */
export function Component() {
  switch (deskOf(useSession())) {
    case 'records':
      return <MyDay />;
    case 'figures':
      return <PublishedFigures heading={home.commissioner} />;
    case 'nothing_for_role':
      return <Nothing words={home.nothingForRole} />;
    case 'no_role':
      return <Nothing words={home.noRole} />;
  }
}

function Nothing({ words }: { readonly words: typeof home.noRole | typeof home.nothingForRole }) {
  return (
    <Page title={home.page} heading={words.title}>
      <p>{words.text}</p>
      <p>{words.next}</p>
    </Page>
  );
}
