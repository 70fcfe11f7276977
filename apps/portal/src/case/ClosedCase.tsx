import { Link } from 'react-router';
import { Banner } from '@junction/design-system';
import { Page } from '../shell/Page.js';
import { paths } from '../shell/paths.js';
import { momentWords } from '../words/dates.js';
import { caseWords } from './case.content.js';
import type { CaseWork } from './CasePage.js';

/** A case to which nothing can be added now: why, and what to do. */
export function ClosedCase({ work, heading }: { readonly work: CaseWork; readonly heading: string }) {
  const { onCase, title, about, leave } = work;
  return (
    <Page
      title={title}
      heading={heading}
      frame={(h1) => (
        <>
          {about}
          {h1}
        </>
      )}
    >
      <Banner tone="information">
        {onCase.enteredInError ? (
          <p>{caseWords.inError}</p>
        ) : (
          <p>
            {caseWords.closed(onCase.closedAt ? momentWords(new Date(onCase.closedAt), new Date()) : '')}{' '}
            <Link to={paths.outcome(onCase.id)}>{caseWords.closedNext}</Link>
          </p>
        )}
      </Banner>
      <Link className="junction-act-link" to={leave.to}>
        {leave.words}
      </Link>
    </Page>
  );
}

/** Whether work in it goes on. */
export const isAtWork = ({ status, enteredInError }: CaseWork['onCase']): boolean =>
  status === 'OPEN' && !enteredInError;
