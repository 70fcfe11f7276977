import { DEMONSTRATION_USERS, type DemonstrationUser } from '../demonstration-users.js';
import { html, type Html } from './html.js';
import { page } from './layout.js';

/** Who to be: everybody who can sign in, by what they do, one click each. */
export function signInPage(address: string, { partner }: { readonly partner: string | undefined }): string {
  const places = [...new Set(DEMONSTRATION_USERS.map((user) => user.worksAt))];
  return page(
    'Sign in',
    html`
      <h1>Who do you want to be?</h1>
      <p>There are no passwords here. Choose somebody by what they do, and look at Junction as they see it.</p>
      <form method="post" action="${address}">${places.map(group)}</form>
      ${partner === undefined ? html`` : aboutPartner(partner)}
    `,
  );
}

function group(place: string): Html {
  const users = DEMONSTRATION_USERS.filter((user) => user.worksAt === place);
  return html`
    <h2>${place}</h2>
    <ul class="cards">
      ${users.map(card)}
    </ul>
  `;
}

const card = ({ username, name, job, does }: DemonstrationUser): Html => html`
  <li>
    <button type="submit" name="user" value="${username}">
      <span class="job">${job}</span> <span class="name">${name}</span> <span class="does">${does}</span>
    </button>
  </li>
`;

const aboutPartner = (clientId: string): Html => html`
  <h2>A partner’s system</h2>
  <p>
    Systems don’t sign in here. The client <code>${clientId}</code> gets a token for the partner graph with its own key
    (client credentials, scope <code>partner</code>).
  </p>
`;
