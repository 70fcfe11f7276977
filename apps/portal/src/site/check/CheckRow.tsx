import type { KeyboardEvent } from 'react';
import { RadioField, SelectField, Tag } from '@junction/design-system';
import type { Setting, StayRowFragment } from '../../generated/graphql.js';
import { choicesOf, LEFT_TO, placeWords, stayWords } from '../../stay/stay.content.js';
import { calledBy } from '../../words/names.js';
import { check } from './check-board.content.js';
import { markId, whereId, type Mark } from './check-board.form.js';

export interface CheckRowProps {
  readonly stay: StayRowFragment;
  readonly setting: Setting;
  readonly mark: Mark | undefined;
  /** A colleague has recorded meanwhile that they left: nothing more to say. */
  readonly isGone: boolean;
  readonly change: (mark: Mark) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const IN_OR_GONE = [
  { value: 'in', words: check.in },
  { value: 'gone', words: check.gone },
];
const WHERE = choicesOf(LEFT_TO);

/** One cell of the round: who should be in it, in or gone, and where they went. */
export function CheckRow({ stay, setting, mark, isGone, change, onKeyDown }: CheckRowProps) {
  const who = calledBy(stay.person);
  const tone = isGone ? 'quiet' : mark ? 'done' : 'waiting';
  return (
    <li className={`junction-row junction-check__row junction-row--${tone}`} data-check={isGone ? undefined : stay.id}>
      <strong>{placeWords(stay.place, setting) ?? stayWords.noPlace}</strong>
      <span className="junction-check__who">{who}</span>
      {isGone ? (
        <Tag tone="quiet" words={check.leftMeanwhile} />
      ) : (
        <div onKeyDown={onKeyDown}>
          <RadioField
            id={markId(stay.id)}
            legend={check.which(who)}
            value={mark?.is ?? ''}
            choices={IN_OR_GONE}
            change={(is) => change({ is: is as Mark['is'], leftTo: mark?.leftTo ?? '' })}
            isInline
          />
        </div>
      )}
      {!isGone && mark?.is === 'gone' && (
        <SelectField
          id={whereId(stay.id)}
          label={check.where(who)}
          value={mark.leftTo}
          unchosen={check.unchosen}
          choices={WHERE}
          change={(leftTo) => change({ is: 'gone', leftTo })}
        />
      )}
    </li>
  );
}
