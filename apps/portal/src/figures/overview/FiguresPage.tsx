import { figures } from '../figures.content.js';
import { NotFoundPage } from '../../shell/NotFoundPage.js';
import { deskOf } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { PublishedFigures } from '../PublishedFigures.js';
import { ServiceFigures } from '../ServiceFigures.js';

/** Figures, live for the service itself and published for those outside. */
export function Component() {
  const session = useSession();
  switch (deskOf(session)) {
    case 'records':
      return <ServiceFigures ldServiceIds={[...new Set(session.pairs.map(({ ldServiceId }) => ldServiceId))]} />;
    case 'figures':
      return <PublishedFigures heading={figures.published} />;
    default:
      return <NotFoundPage />;
  }
}
