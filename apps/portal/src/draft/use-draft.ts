import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { ask } from '../gateway/ask.js';
import { GatewayError, NO_ANSWER } from '../gateway/gateway-error.js';
import {
  DiscardDraftDocument,
  DraftOfDocument,
  KeepDraftDocument,
  type DraftOfQuery,
  type DraftPage,
} from '../generated/graphql.js';
import { drafts, kept, later, session } from '../wiring.js';
import { DraftKeeper, type DraftState } from './draft-keeper.js';
import { readDraft } from './draft-words.js';

export interface DraftOf<Words> {
  readonly page: DraftPage;
  /** What the form is about: a case, a person, or the service where somebody is added. */
  readonly subjectId: string;
  readonly empty: Words;
}

export interface Draft<Words> {
  readonly words: Words;
  readonly change: (part: Partial<Words>) => void;
  readonly state: DraftState;
  /** When the words were typed that stood here as the form was opened; null: it was empty. */
  readonly restoredFrom: Date | null;
  /** The form is saved, or its words are to go. */
  readonly discard: () => void;
}

/** Words of a form that go to the platform as they are typed; null until it is known whether there were any before. */
export function useDraft<Words extends object>({ page, subjectId, empty }: DraftOf<Words>) {
  const place = `draft:${page}:${subjectId}`;
  const [words, setWords] = useState<Words | null>(() => kept.get<Words>(place) ?? null);
  const [restoredFrom, restore] = useState<Date | null>(null);
  const [error, fail] = useState<GatewayError | null>(null);
  const ours = useCallback(() => drafts.at(place, () => keeperOf(place, page, subjectId)), [place, page, subjectId]);
  const [keeper, take] = useState(ours);
  const state = useSyncExternalStore(keeper.subscribe, keeper.now);

  useEffect(() => () => void keeper.flush(), [keeper]);
  const found = useCallback(
    (draft: DraftOfQuery['draft']) => {
      if (draft) keeper.found({ id: draft.id, savedAt: new Date(draft.savedAt) });
      restore(draft && new Date(draft.savedAt));
      setWords(draft ? readDraft(draft.text, empty) : empty);
    },
    [keeper, empty],
  );
  const isAsking = words === null && error === null;
  useFound({ page, subjectId }, isAsking, found, fail);

  const change = useCallback(
    (part: Partial<Words>) => {
      const after = { ...(kept.get<Words>(place) ?? words ?? empty), ...part };
      kept.keep(place, after);
      setWords(after);
      keeper.change(JSON.stringify(after));
    },
    [place, words, empty, keeper],
  );
  const discard = useCallback(() => {
    kept.discard(place);
    void drafts.discard(place);
    restore(null);
    setWords(empty);
    take(ours);
  }, [place, empty, ours]);

  const draft: Draft<Words> | null = words && { words, change, state, restoredFrom, discard };
  return { draft, error, again: () => fail(null) };
}

interface Asked {
  readonly page: DraftPage;
  readonly subjectId: string;
}

/** Asks once whether there were words before. */
function useFound(
  { page, subjectId }: Asked,
  isAsking: boolean,
  found: (draft: DraftOfQuery['draft']) => void,
  fail: (error: GatewayError) => void,
): void {
  useEffect(() => {
    if (!isAsking) return;
    const end = new AbortController();
    ask(DraftOfDocument, { page, subjectId }, { signal: end.signal }).then(
      ({ data }) => found(data.draft),
      (cause: unknown) => {
        if (end.signal.aborted) return;
        fail(cause instanceof GatewayError ? cause : new GatewayError(NO_ANSWER, 'internal', ''));
      },
    );
    return () => end.abort();
  }, [isAsking, page, subjectId, found, fail]);
}

function keeperOf(place: string, page: DraftPage, subjectId: string): DraftKeeper {
  return new DraftKeeper({
    keep: async (text) => {
      try {
        const { data } = await ask(
          KeepDraftDocument,
          { input: { page, subjectId, text } },
          { idempotencyKey: crypto.randomUUID() },
        );
        return { id: data.keepDraft.id, savedAt: new Date(data.keepDraft.savedAt) };
      } catch (error) {
        if (error instanceof GatewayError && error.isSignedOut) void session.check();
        throw error;
      }
    },
    discard: async (draftId) => {
      await ask(DiscardDraftDocument, { draftId }, { idempotencyKey: crypto.randomUUID() });
    },
    isSafe: () => kept.discard(place),
    later,
  });
}
