import { useCallback, useState } from 'react';
import type { Draft } from '../../draft/use-draft.js';
import { useAct } from '../../gateway/use-act.js';
import { MakeOfferDocument, MarkStayNotSeenDocument, type MakeOfferMutation } from '../../generated/graphql.js';
import { paths } from '../../shell/paths.js';
import { isToSee } from '../../stay/stay-state.js';
import type { CaseAtWork } from '../CasePage.js';
import { notNow as words } from './not-now.content.js';
import { offerInput, onBoard, type NotNowWords } from './not-now.form.js';

type Offered = MakeOfferMutation['makeOffer'];

/** What came of saving: when they are tried again, and whether the board says why. */
export interface NotNowDone {
  readonly tryAgainAt: string | null;
  readonly isOnBoard: boolean;
}

/** Saves what was offered and, of somebody on a board whom nobody has seen, why not: written once, said in both places. */
export function useNotNow(onCase: CaseAtWork, draft: Draft<NotNowWords>, done: (what: NotNowDone) => void) {
  const { words: said, discard } = draft;
  const [offered, offer] = useState<Offered | null>(null);
  const finish = useCallback(
    (of: Offered | null, isOnBoard: boolean) => {
      discard();
      done({ tryAgainAt: of?.tryAgainAt ?? null, isOnBoard });
    },
    [discard, done],
  );
  const marked = useCallback(() => finish(offered, true), [finish, offered]);
  const { marking, mark } = useMark(onCase, said.reason, marked);
  const made = useCallback(
    ({ makeOffer }: MakeOfferMutation) => {
      offer(makeOffer);
      if (!mark(makeOffer.tryAgainAt)) finish(makeOffer, false);
    },
    [mark, finish],
  );
  const offering = useAct({
    ...aboutOf(onCase),
    place: `not-now:${onCase.id}`,
    question: MakeOfferDocument,
    done: made,
  });

  return {
    act: offered ? marking : offering,
    /** The offer is saved and the board is not, because somebody was quicker there: what they wrote stands. */
    isOvertaken: offered !== null && marking.sending.at === 'refused',
    skip: () => {
      marking.stop();
      finish(offered, false);
    },
    send: () => {
      if (!offered) offering.start({ input: offerInput(said, onCase.id, new Date()) });
    },
  };
}

const aboutOf = ({ id }: CaseAtWork) => ({ label: words.label, path: paths.notNow(id) });

/** Says on the board why somebody has not been seen; `mark` says whether there was anything to say. */
function useMark(onCase: CaseAtWork, why: string, marked: () => void) {
  const stay = onCase.person.currentStay;
  const reason = onBoard(why);
  const place = `not-now-stay:${onCase.id}`;
  const marking = useAct({ ...aboutOf(onCase), place, question: MarkStayNotSeenDocument, done: marked });
  const { start } = marking;
  const mark = useCallback(
    (again: string | null): boolean => {
      if (!stay || !reason || !isToSee(stay)) return false;
      start({ input: { stayId: stay.id, version: stay.version, reason, ...(again && { tryAgainAt: again }) } });
      return true;
    },
    [stay, reason, start],
  );
  return { marking, mark };
}
