import { useCallback, useState } from 'react';
import type { Draft } from '../../draft/use-draft.js';
import { useAct } from '../../gateway/use-act.js';
import { CloseCaseDocument, RecordOutcomeDocument, type Disposal, type Diversion } from '../../generated/graphql.js';
import { paths } from '../../shell/paths.js';
import type { CaseAtWork } from '../CasePage.js';
import { outcome as words } from './outcome.content.js';
import { isNews, notReachedInput, type OutcomeWords } from './outcome.form.js';

/** Saves the outcome where it is news, then closes the case where that was chosen: the second over the version of the first. */
export function useOutcome(onCase: CaseAtWork, draft: Draft<OutcomeWords>, done: (isClosed: boolean) => void) {
  const { words: said, discard } = draft;
  const [recorded, record] = useState<number | null>(null);
  const about = { label: words.label, path: paths.outcome(onCase.id) };
  const { close } = said;

  const closed = useCallback(() => {
    discard();
    done(true);
  }, [discard, done]);
  const closing = useAct({ ...about, place: `close:${onCase.id}`, question: CloseCaseDocument, done: closed });
  const { start: startClosing } = closing;
  const closeOver = useCallback(
    (version: number) =>
      startClosing({ input: { caseId: onCase.id, version, notReached: notReachedInput(said, onCase) } }),
    [startClosing, onCase, said],
  );
  const saved = useCallback(
    ({ recordOutcome }: { readonly recordOutcome: { readonly version: number } }) => {
      record(recordOutcome.version);
      if (close === 'CLOSE') return closeOver(recordOutcome.version);
      discard();
      done(false);
    },
    [close, closeOver, discard, done],
  );
  const recording = useAct({ ...about, place: `outcome:${onCase.id}`, question: RecordOutcomeDocument, done: saved });

  const send = (version: number): void => {
    const { disposal, diversion } = said;
    if (recorded === null && isNews(said, onCase)) {
      recording.start({
        input: { caseId: onCase.id, version, disposal: disposal as Disposal, diversion: diversion as Diversion },
      });
    } else if (close === 'CLOSE') closeOver(Math.max(version, recorded ?? 0));
    else {
      discard();
      done(false);
    }
  };
  return { act: recorded !== null || !isNews(said, onCase) ? closing : recording, send };
}
