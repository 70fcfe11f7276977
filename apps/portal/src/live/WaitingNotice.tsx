import { Button, LiveRegion } from '@junction/design-system';
import { liveWords } from './live.content.js';
import type { Row } from './live-list.js';
import type { HeldList } from './use-live-list.js';

/** What waits to be let into a held list; keeps its height, so that its coming does not move the list either. */
export function WaitingNotice({ list }: { readonly list: Pick<HeldList<Row>, 'waiting' | 'gone' | 'letIn'> }) {
  const words = list.waiting > 0 ? liveWords.newPeople(list.waiting) : list.gone.size > 0 ? liveWords.changes : '';
  return (
    <div className="junction-waiting">
      <LiveRegion words={words} />
      {words && (
        <>
          <span aria-hidden="true">{words}</span>
          <Button kind="plain" onClick={list.letIn}>
            {liveWords.show}
          </Button>
        </>
      )}
    </div>
  );
}
