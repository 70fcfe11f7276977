import { html, trusted } from './html.js';
import { page } from './layout.js';

/**
 * Asks before signing out; `form` comes from the provider and holds what makes the answer genuine.
 * Where the portal sent the person here they have already said so: a script answers for them, and without scripts
 * the button is there.
 */
export function signOutPage(form: string, isExpected: boolean): string {
  const main = html`
    <h1>Sign out</h1>
    <p>You will be signed out of Junction in this browser.</p>
    ${trusted(form)}
    <p>
      <button class="plain" type="submit" form="op.logoutForm" name="logout" value="yes" id="sign-out">Sign out</button>
    </p>
  `;
  return page('Sign out', main, isExpected ? { script: '/assets/sign-out.js' } : {});
}

/** Seen by who signed out without coming from the portal. */
export const signedOutPage = (origin: string): string =>
  page(
    'Signed out',
    html`
      <h1>You are signed out</h1>
      <p><a href="${origin}/">Go to Junction</a></p>
    `,
  );
