import type { ReactNode } from 'react';
import { Button, LiveRegion } from '@junction/design-system';
import { liveWords } from './live.content.js';
import type { Row } from './live-list.js';
import type { HeldList } from './use-live-list.js';

export interface WaitingNoticeProps {
  readonly list: Pick<HeldList<Row>, 'waiting' | 'gone' | 'letIn'>;
  /** What waits: people, unless somebody can be in the list more than once. */
  readonly what?: 'people' | 'rows';
  /** What the list is, beside which the notice appears: its coming does not move the list either. */
  readonly children: ReactNode;
}

/** The head of a live list, and what waits to be let in. */
export function WaitingNotice({ list, what = 'people', children }: WaitingNoticeProps) {
  const words = list.waiting > 0 ? liveWords.waiting[what](list.waiting) : list.gone.size > 0 ? liveWords.changes : '';
  return (
    <div className={`junction-waiting${words ? ' junction-waiting--news' : ''}`}>
      {children}
      <LiveRegion words={words} />
      {words && (
        <span className="junction-waiting__news">
          <span aria-hidden="true">{words}</span>
          <Button kind="plain" onClick={list.letIn}>
            {liveWords.show}
          </Button>
        </span>
      )}
    </div>
  );
}
