import { html } from './html.js';
import { page } from './layout.js';

/** Faults that starting again puts right: a page left open too long, a link followed twice, another browser. */
const START_AGAIN: ReadonlySet<string> = new Set(['invalid_request', 'session_not_found', 'login_required']);

/** What happened, what it means, and what to do; `code` is the provider's name for it. */
export function errorPage(code: string, origin: string): string {
  const again = START_AGAIN.has(code);
  const heading = again ? 'This sign-in page is no longer valid' : 'Sorry, you could not be signed in';
  const why = again
    ? 'It may have been open for a long time, or was used already. Nobody was signed in.'
    : 'Something is not as it should be between Junction and its sign-in. Nobody was signed in.';
  return page(
    heading,
    html`
      <h1>${heading}</h1>
      <p>${why}</p>
      <p><a class="action" href="${origin}/">Start again from Junction</a></p>
      <p class="reference">If it happens again, tell your administrator this reference: <code>${code}</code></p>
    `,
  );
}
