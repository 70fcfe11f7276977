import { Banner, Button } from '@junction/design-system';
import { clockOf } from '../words/london.js';
import { momentWords } from '../words/dates.js';
import { draftWords } from './draft.content.js';
import type { DraftState } from './draft-keeper.js';
import type { Draft } from './use-draft.js';

/** Says, above a form, that its words were typed before, and offers to begin anew. */
export function DraftRestored({ draft }: { readonly draft: Pick<Draft<never>, 'restoredFrom' | 'discard'> }) {
  if (!draft.restoredFrom) return null;
  return (
    <Banner tone="information" title={draftWords.restored(momentWords(draft.restoredFrom, new Date()))}>
      <Button kind="plain" onClick={draft.discard}>
        {draftWords.again}
      </Button>
    </Banner>
  );
}

/** How safe the words of a form are, in one line: "Saved 10:42". */
export function DraftLine({ draft }: { readonly draft: Pick<Draft<never>, 'state'> }) {
  return (
    <div className="junction-draft">
      <State state={draft.state} />
    </div>
  );
}

function State({ state }: { readonly state: DraftState }) {
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
