import { Link } from 'react-router';
import { buttonClass } from '@junction/design-system';
import type { CaseRecordFragment } from '../../generated/graphql.js';
import { paths } from '../../shell/paths.js';
import { person } from './person.content.js';

const words = person.acts;

/** What can be done in a case, each one click away. */
export function CaseActs({ onCase }: { readonly onCase: CaseRecordFragment }) {
  const { id } = onCase;
  const open = [
    { to: paths.triage(id), words: onCase.triage ? words.correctTriage : words.triage },
    { to: paths.notNow(id), words: words.notNow },
    { to: paths.newContact(id), words: words.contact },
    { to: paths.outcome(id), words: words.outcome },
  ];
  const ways = onCase.status === 'OPEN' ? open : [{ to: paths.outcome(id), words: words.reopen }];
  return (
    <nav className="junction-actions junction-case-acts" aria-label={words.label}>
      {ways.map((way) => (
        <Link key={way.words} className={buttonClass('secondary', true)} to={way.to}>
          {way.words}
        </Link>
      ))}
    </nav>
  );
}
