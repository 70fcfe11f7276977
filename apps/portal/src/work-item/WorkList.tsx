import { useMemo, type ReactNode } from 'react';
import { useNow } from '../gateway/use-now.js';
import type { WorkRowFragment } from '../generated/graphql.js';
import { useLiveList } from '../live/use-live-list.js';
import { WaitingNotice } from '../live/WaitingNotice.js';
import { WorkRow, type WorkRowProps } from './WorkRow.js';

export interface WorkListProps extends Pick<WorkRowProps, 'acts' | 'changed'> {
  readonly edges: readonly { readonly node: WorkRowFragment }[];
  /** For a screen reader: what the list holds. */
  readonly label: string;
  /** At the head of the list, beside the notice of what waits. */
  readonly head: ReactNode;
  /** What stands there when there is nothing. */
  readonly empty: ReactNode;
}

/** What to do, live, in an order that does not move under the pointer or the keyboard. */
export function WorkList({ edges, label, head, empty, acts = 'all', changed }: WorkListProps) {
  const latest = useMemo(() => edges.map(({ node }) => node), [edges]);
  const list = useLiveList(latest);
  const now = useNow();

  if (list.shown.length === 0) return empty;
  return (
    <div {...list.hold}>
      <WaitingNotice list={list} what="rows">
        {head}
      </WaitingNotice>
      <ul className="junction-rows" aria-label={label}>
        {list.shown.map((item) => (
          <WorkRow key={item.id} item={item} now={now} isGone={list.gone.has(item.id)} acts={acts} changed={changed} />
        ))}
      </ul>
    </div>
  );
}
