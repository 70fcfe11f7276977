import { memo, useCallback, useRef } from 'react';
import { Link } from 'react-router';
import { Tag } from '@junction/design-system';
import type { Setting, StayRowFragment } from '../generated/graphql.js';
import { paths } from '../shell/paths.js';
import { momentWords } from '../words/dates.js';
import { lasted } from '../words/durations.js';
import { ageWords, calledBy } from '../words/names.js';
import { HERE, REASONS, stayWords } from './stay.content.js';
import { StayActs } from './StayActs.js';
import { stayState } from './stay-state.js';

export interface StayRowProps {
  readonly stay: StayRowFragment;
  readonly site: { readonly id: string; readonly setting: Setting; readonly name: string };
  readonly now: Date;
  /** Left this list while somebody was in it; keeps its place until they are out. */
  readonly isGone: boolean;
  /** Also says where, for lists over several sites. */
  readonly showsSite?: boolean;
  readonly changed: () => void;
}

/** One person who is here: who, where, how long, how it stands, and what to do. */
export const StayRow = memo(function StayRow({ stay, site, now, isGone, showsSite = false, changed }: StayRowProps) {
  const name = useRef<HTMLAnchorElement>(null);
  const focusRow = useCallback(() => name.current?.focus(), []);
  const age = ageWords(stay.person, now);
  const state = stayState(stay, now);
  const arrived = new Date(stay.arrivedAt);

  return (
    <li className={`junction-row junction-row--${state.tone}`} data-stay={stay.id}>
      <div className="junction-row__who">
        <Link ref={name} to={paths.person(stay.person.id)} className="junction-row__name">
          {calledBy(stay.person)}
        </Link>
        {age && <span className="junction-row__age"> {age}</span>}
      </div>
      <div className="junction-row__where">
        {showsSite && <div>{site.name}</div>}
        <strong>{stay.place ?? stayWords.noPlace}</strong>
      </div>
      <div className="junction-row__since">
        {HERE[site.setting]} {lasted(arrived, now)}
        <div className="junction-row__quiet">{stayWords.since(momentWords(arrived, now))}</div>
      </div>
      <div className="junction-row__state">
        <Tag tone={isGone ? 'quiet' : state.tone} words={isGone ? stayWords.gone : state.words} />
        {stay.reason && stay.reason !== 'NOT_KNOWN_YET' && (
          <div className="junction-row__quiet">{REASONS[stay.reason]}</div>
        )}
      </div>
      {!isGone && <StayActs stay={stay} siteId={site.id} done={changed} focusRow={focusRow} />}
    </li>
  );
});
