import { Button } from '@junction/design-system';
import { clockOf } from '../words/london.js';
import { momentWords } from '../words/dates.js';
import { draftWords } from './draft.content.js';
import type { Draft } from './use-draft.js';

/** How safe the words of a form are, in one line: "Saved 10:42". */
export function DraftLine({ draft }: { readonly draft: Draft<object> }) {
  return (
    <div className="junction-draft">
      {draft.restoredFrom && (
        <p className="junction-draft__restored">
          {draftWords.restored(momentWords(draft.restoredFrom, new Date()))}{' '}
          <Button kind="plain" onClick={draft.discard}>
            {draftWords.again}
          </Button>
        </p>
      )}
      <State draft={draft} />
    </div>
  );
}

function State({ draft: { state } }: { readonly draft: Draft<object> }) {
  switch (state.at) {
    case 'none':
      return null;
    case 'saving':
      return <p>{draftWords.saving}</p>;
    case 'saved':
      return (
        <p>
          <span aria-hidden="true">✓ </span>
          {draftWords.saved(clockOf(state.savedAt))}
        </p>
      );
    case 'unsaved':
      return (
        <p className="junction-draft__warning" role="status">
          <span aria-hidden="true">▲ </span>
          {draftWords.unsaved}
        </p>
      );
    case 'refused':
      return (
        <p className="junction-draft__warning" role="status">
          <span aria-hidden="true">▲ </span>
          {draftWords.refused}
        </p>
      );
  }
}
