import { useState } from 'react';
import type { Question } from '../gateway/ask.js';
import type { Act } from '../gateway/use-act.js';
import { useKept } from '../gateway/use-kept.js';
import type { StayRowFragment } from '../generated/graphql.js';
import { useStayAct, type OnStay, type StayActProps } from './use-stay-act.js';

export interface StayFormActProps extends StayActProps {
  /** Put away without saving. */
  readonly cancel: () => void;
}

export interface StayFormAbout<Words, Result, Variables extends OnStay> {
  /** Tells the forms of one stay apart. */
  readonly name: string;
  /** What is being saved, in words that may be shown on any page. */
  readonly label: string;
  readonly question: Question<Result, Variables>;
  /** The words of the form as it opens. */
  readonly words: (stay: StayRowFragment) => Words;
}

export interface StayFormState<Words, Result, Variables extends OnStay> {
  /** The stay as it was when the form was opened: what its words are an answer to, whatever others save meanwhile. */
  readonly before: StayRowFragment;
  readonly words: Words;
  readonly change: (part: Partial<Words>) => void;
  /** Counts the tries to save, so that the summary of errors takes the keyboard each time. */
  readonly tries: number;
  readonly countTry: () => void;
  readonly act: Act<Result, Variables>;
  /** Takes what somebody else has saved. */
  readonly keep: () => void;
  readonly close: () => void;
}

/** A small form about a stay: words that are kept with the version they answer to, and one act. */
export function useStayForm<Words extends object, Result, Variables extends OnStay>(
  props: StayFormActProps,
  about: StayFormAbout<Words, Result, Variables>,
): StayFormState<Words, Result, Variables> {
  const { stay, done, cancel } = props;
  const [opened] = useState(() => ({ before: stay, words: about.words(stay) }));
  const kept = useKept(`${about.name}:${stay.id}`, opened);
  const { before, words } = kept.words;
  const [tries, count] = useState(0);
  const finish = (): void => {
    kept.clear();
    done();
  };
  const act = useStayAct({ ...props, done: finish }, about.name, about.label, about.question);

  return {
    before,
    words,
    change: (part) => kept.change({ before, words: { ...words, ...part } }),
    tries,
    countTry: () => count((counted) => counted + 1),
    act,
    keep: () => {
      act.stop();
      finish();
    },
    close: () => {
      kept.clear();
      cancel();
    },
  };
}
