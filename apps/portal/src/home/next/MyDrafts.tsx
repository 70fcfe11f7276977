import { Link } from 'react-router';
import { useNow } from '../../gateway/use-now.js';
import type { HomeQuery } from '../../generated/graphql.js';
import { momentWords } from '../../words/dates.js';
import { calledBy } from '../../words/names.js';
import { DRAFTS, home } from './home.content.js';
import { draftPath } from './to-do.js';

/** What I began to write and have not sent; nothing where there is none. */
export function MyDrafts({ drafts }: { readonly drafts: HomeQuery['drafts'] }) {
  const now = useNow();
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts" className="nhsuk-heading-m">
        {home.drafts.title}
      </h2>
      <ul className="junction-plain-list junction-drafts">
        {drafts.map(({ id, page, subjectId, person, savedAt }) => (
          <li key={id}>
            <Link to={draftPath(page, subjectId)}>{home.drafts.of(DRAFTS[page], person && calledBy(person))}</Link>{' '}
            <span className="junction-row__quiet">{home.drafts.saved(momentWords(new Date(savedAt), now))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
