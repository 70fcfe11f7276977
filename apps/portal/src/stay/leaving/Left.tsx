import { Link } from 'react-router';
import { Banner } from '@junction/design-system';
import type { LeavingQuery } from '../../generated/graphql.js';
import { paths } from '../../shell/paths.js';
import { comingWords, momentWords } from '../../words/dates.js';
import { LEFT_TO } from '../stay.content.js';
import { leave } from './leave.content.js';
import { Unfinished } from './Unfinished.js';
import type { Work } from './work.js';

export interface LeftProps {
  readonly stay: LeavingQuery['stay'];
  readonly work: readonly Work[];
  readonly now: Date;
  /** They have just been recorded here, and the keyboard goes to the confirmation. */
  readonly isNews: boolean;
}

/** They have left: what was saved, what happens next by itself, and the ways on. */
export function Left({ stay, work, now, isNews }: LeftProps) {
  const call = work.find(({ kind }) => kind === 'CALL_AFTER_RELEASE');
  const rest = work.filter((item) => item !== call);
  const left = momentWords(new Date(stay.leftAt ?? now), now);
  return (
    <>
      <Banner
        tone="success"
        title={leave.left.saved(LEFT_TO[stay.leftTo ?? 'NOT_KNOWN'], left)}
        announce="polite"
        takesFocus={isNews}
      >
        <p>{leave.left.board}</p>
        <p>{call ? leave.left.call(comingWords(new Date(call.dueAt), now)) : leave.left.noCall}</p>
      </Banner>
      {rest.length > 0 && <Unfinished title={leave.left.next} work={rest} now={now} />}
      <nav aria-label={leave.left.title('')} className="junction-actions">
        <Link to={paths.site(stay.site.id)}>{leave.left.toBoard}</Link>
        <Link to={paths.person(stay.person.id)}>{leave.left.toRecord}</Link>
      </nav>
    </>
  );
}
