import { useView } from '../../gateway/use-view.js';
import { MySitesDocument } from '../../generated/graphql.js';
import { ViewPage } from '../../shell/ViewPage.js';
import { home } from './home.content.js';
import { ToSeeAtSites } from './ToSeeAtSites.js';

/** Who is to be seen next, over all my sites, and the way to each board. */
export function NextToSee() {
  const view = useView(MySitesDocument, {}, []);
  return (
    <ViewPage view={view} title={home.page}>
      {({ mySites }) => <ToSeeAtSites sites={mySites} />}
    </ViewPage>
  );
}
