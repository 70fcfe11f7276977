import type { ReactNode } from 'react';
import { Skeleton } from '@junction/design-system';
import { ErrorNotice } from '../gateway/ErrorNotice.js';
import { draftWords } from './draft.content.js';
import { useDraft, type Draft, type DraftOf } from './use-draft.js';

export interface WithDraftProps<Words> extends DraftOf<Words> {
  readonly children: (draft: Draft<Words>) => ReactNode;
}

/** A form that starts with the words its author left there, wherever that was. */
export function WithDraft<Words extends object>({ children, ...of }: WithDraftProps<Words>) {
  const { draft, error, again } = useDraft(of);
  if (draft) return children(draft);
  return error ? <ErrorNotice error={error} saved="none" again={again} /> : <Skeleton words={draftWords.loading} />;
}
