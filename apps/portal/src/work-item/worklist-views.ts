import { viewName } from '../live/live-message.js';
import type { Session } from '../session/session.js';

/** The live views in which any work of mine changes: one for each service at which I have a role. */
export const worklistViews = ({ pairs }: Session): string[] =>
  [...new Set(pairs.map(({ ldServiceId }) => ldServiceId))].map((id) => viewName('worklist', id));
