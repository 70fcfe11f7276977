import { memo, useCallback, useRef } from 'react';
import { Link } from 'react-router';
import { Tag } from '@junction/design-system';
import type { WorkRowFragment } from '../generated/graphql.js';
import { mayRecord } from '../session/session.js';
import { useSession } from '../session/use-session.js';
import { paths } from '../shell/paths.js';
import { nameId } from '../stay/name-id.js';
import { AGE_FLAGS, REASONS } from '../stay/stay.content.js';
import { ageWords, calledBy } from '../words/names.js';
import { AcceptAct } from './AcceptAct.js';
import { bandOf } from './band.js';
import { BandMark } from './BandMark.js';
import { ClaimedBy } from './claim/Claim.js';
import { taskOf } from './task.js';
import { WhereNow } from './WhereNow.js';
import { WorkActs } from './WorkActs.js';
import { workWords } from './work-item.content.js';

export interface WorkRowProps {
  readonly item: WorkRowFragment;
  readonly now: Date;
  /** Done or changed while somebody was in the list; keeps its place until they are out. */
  readonly isGone: boolean;
  /** All that can be done; or only accepting it, in a list that is parted by place. */
  readonly acts?: 'all' | 'accept';
  readonly changed: () => void;
}

/** One thing to do for one person: by when, for whom, where, what, and the act itself. */
export const WorkRow = memo(function WorkRow({ item, now, isGone, acts = 'all', changed }: WorkRowProps) {
  const name = useRef<HTMLAnchorElement>(null);
  const focusRow = useCallback(() => name.current?.focus(), []);
  const mayAct = mayRecord(useSession());
  const band = bandOf(item, now);
  const age = ageWords(item.person, now);
  const why = item.kind === 'CALL_AFTER_RELEASE' || item.stay?.reason === 'NOT_KNOWN_YET' ? null : item.stay?.reason;

  return (
    <li className={`junction-row junction-work junction-work--${band.tone}`} data-work={item.id}>
      <BandMark band={band} />
      <div className="junction-row__who">
        <Link ref={name} id={nameId(item.id)} to={paths.person(item.person.id)} className="junction-row__name">
          {calledBy(item.person)}
        </Link>
        {age && <span className="junction-row__age"> {age}</span>}
        {item.person.ageFlag && (
          <div>
            <Tag tone="alert" words={AGE_FLAGS[item.person.ageFlag]} />
          </div>
        )}
      </div>
      <WhereNow item={item} now={now} saysSite={acts === 'all'} />
      <div className="junction-work__task">
        {isGone ? <Tag tone="quiet" words={workWords.gone} /> : <strong>{taskOf(item, now)}</strong>}
        {why && <div>{workWords.why(REASONS[why])}</div>}
        {item.person.needsInterpreter && <div>{workWords.interpreter}</div>}
        <ClaimedBy item={item} now={now} />
      </div>
      {!isGone && mayAct && acts === 'all' && <WorkActs item={item} changed={changed} focusRow={focusRow} />}
      {!isGone && mayAct && acts === 'accept' && <AcceptAct item={item} changed={changed} />}
    </li>
  );
});
