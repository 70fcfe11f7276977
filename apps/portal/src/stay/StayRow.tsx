import { memo, useCallback, useRef } from 'react';
import { Link } from 'react-router';
import { Tag } from '@junction/design-system';
import type { Setting, StayRowFragment } from '../generated/graphql.js';
import { mayRecord } from '../session/session.js';
import { useSession } from '../session/use-session.js';
import { paths } from '../shell/paths.js';
import { momentWords } from '../words/dates.js';
import { lasted } from '../words/durations.js';
import { ageWords, calledBy } from '../words/names.js';
import { nameId } from './name-id.js';
import { nextWords } from './next-event.js';
import { AGE_FLAGS, HERE, placeWords, REASONS, stayWords } from './stay.content.js';
import { StayActs } from './StayActs.js';
import { stayState } from './stay-state.js';

export interface StayRowProps {
  readonly stay: StayRowFragment;
  readonly site: { readonly id: string; readonly setting: Setting; readonly name: string };
  readonly now: Date;
  /** Left this list while somebody was in it; keeps its place until they are out. */
  readonly isGone: boolean;
  /** Who, on a board; also where, in a list over several sites; only where, on the person's own page. */
  readonly shows?: 'person' | 'person_and_site' | 'site';
  readonly changed: () => void;
}

/** One person who is here: who, where, how long, how it stands, and what to do. */
export const StayRow = memo(function StayRow({ stay, site, now, isGone, shows = 'person', changed }: StayRowProps) {
  const name = useRef<HTMLAnchorElement>(null);
  const focusRow = useCallback(() => name.current?.focus(), []);
  const mayAct = mayRecord(useSession());
  const age = ageWords(stay.person, now);
  const state = stayState(stay, now);
  const arrived = new Date(stay.arrivedAt);
  const next = nextWords(stay, now);

  return (
    <li className={`junction-row junction-row--${state.tone}`} data-stay={stay.id}>
      <div className="junction-row__who">
        {shows === 'site' ? (
          <Link ref={name} id={nameId(stay.id)} to={paths.site(site.id)} className="junction-row__name">
            {site.name}
          </Link>
        ) : (
          <Link ref={name} id={nameId(stay.id)} to={paths.person(stay.person.id)} className="junction-row__name">
            {calledBy(stay.person)}
          </Link>
        )}
        {age && shows !== 'site' && <span className="junction-row__age"> {age}</span>}
        {stay.person.ageFlag && (
          <div>
            <Tag tone="alert" words={AGE_FLAGS[stay.person.ageFlag]} />
          </div>
        )}
      </div>
      <div className="junction-row__where">
        {shows === 'person_and_site' && <div>{site.name}</div>}
        <strong>{placeWords(stay.place, site.setting) ?? stayWords.noPlace}</strong>
      </div>
      <div className="junction-row__since">
        {HERE[site.setting]} {lasted(arrived, now)}
        <div className="junction-row__quiet">{stayWords.since(momentWords(arrived, now))}</div>
        {next && <div className="junction-row__next">{next}</div>}
      </div>
      <div className="junction-row__state">
        <Tag tone={isGone ? 'quiet' : state.tone} words={isGone ? stayWords.gone : state.words} />
        {stay.reason && stay.reason !== 'NOT_KNOWN_YET' && (
          <div className="junction-row__quiet">{REASONS[stay.reason]}</div>
        )}
      </div>
      {!isGone && mayAct && <StayActs stay={stay} siteId={site.id} done={changed} focusRow={focusRow} />}
    </li>
  );
});
