import { useMemo } from 'react';
import { useNow } from '../../gateway/use-now.js';
import type { SiteBoardQuery } from '../../generated/graphql.js';
import { useLiveList } from '../../live/use-live-list.js';
import { WaitingNotice } from '../../live/WaitingNotice.js';
import { mayRecord } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { StayRow } from '../../stay/StayRow.js';
import { board as words } from './board.content.js';

export interface BoardListProps {
  readonly board: SiteBoardQuery['board'];
  /** The stay that the user of this page has just added. */
  readonly mine: string | null;
  readonly changed: () => void;
}

/** Everybody here, live, in an order that does not move under the pointer or the keyboard. */
export function BoardList({ board, mine, changed }: BoardListProps) {
  const latest = useMemo(() => board.stays.edges.map(({ node }) => node), [board]);
  const list = useLiveList(latest, mine);
  const now = useNow();
  const mayAdd = mayRecord(useSession());

  if (list.shown.length === 0) {
    return (
      <div className="junction-empty">
        <p className="nhsuk-heading-s">{words.empty.title}</p>
        <p>{mayAdd ? words.empty.text : words.empty.reading}</p>
      </div>
    );
  }
  return (
    <>
      <WaitingNotice list={list}>
        <h2 className="nhsuk-heading-s">{words.here}</h2>
      </WaitingNotice>
      <ul className="junction-rows" aria-label={words.label} {...list.hold}>
        {list.shown.map((stay) => (
          <StayRow
            key={stay.id}
            stay={stay}
            site={board.site}
            now={now}
            isGone={list.gone.has(stay.id)}
            changed={changed}
          />
        ))}
      </ul>
    </>
  );
}
