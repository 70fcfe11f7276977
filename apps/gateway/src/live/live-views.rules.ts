import { LiveViewsInvalid } from './live.errors.js';

/** More views than one page shows. */
const VIEWS_MAX = 20;

const VIEW = /^[a-z_]{1,32}:[0-9A-Za-z_-]{1,64}$/;

/**
 * The views a page wants to hear of: `board:<id>,person:<id>`. Anybody may name any view: what they then hear is
 * decided by who they are, so a name that was guessed tells nothing.
 * @throws {LiveViewsInvalid}
 */
export function viewsIn(text: unknown): ReadonlySet<string> {
  const views = typeof text === 'string' ? text.split(',') : [];
  if (views.length === 0 || views.length > VIEWS_MAX || !views.every((view) => VIEW.test(view)))
    throw new LiveViewsInvalid();
  return new Set(views);
}
