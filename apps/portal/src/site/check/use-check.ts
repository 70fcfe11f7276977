import { useCallback, useEffect, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useAct, type Act } from '../../gateway/use-act.js';
import type { Sending } from '../../gateway/submission.js';
import { useKept } from '../../gateway/use-kept.js';
import { CheckBoardDocument, type CheckBoardMutation, type StayRowFragment } from '../../generated/graphql.js';
import { paths } from '../../shell/paths.js';
import { dayOf } from '../../words/london.js';
import { announcer } from '../../wiring.js';
import { check } from './check-board.content.js';
import {
  EMPTY,
  NOBODY,
  readCheck,
  type CheckWords,
  type Fault,
  type Mark,
  type NewPerson,
} from './check-board.form.js';

export interface Checking {
  readonly words: CheckWords;
  readonly mark: (stayId: string, mark: Mark) => void;
  readonly changeNew: (at: number, part: Partial<NewPerson>) => void;
  readonly addNew: () => void;
  readonly removeNew: (at: number) => void;
  readonly faults: readonly Fault[];
  /** Counts the tries, so that the summary of errors takes the keyboard each time. */
  readonly tries: number;
  readonly act: Pick<Act<CheckBoardMutation, never>, 'sending' | 'stop' | 'isLocked'>;
  readonly submit: (event: FormEvent) => void;
  readonly cancel: () => void;
}

/** Whether somebody of the list left, or was changed, while one went round: the list is read again, the marks stay. */
export const isChangedBoard = (sending: Sending<unknown>): boolean =>
  sending.at === 'refused' && (sending.error.isStale || sending.error.code === 'BOARD_HAS_CHANGED');

/** One round with the list of a place: its marks, kept while the page is open, and saved as one act. */
export function useCheck(siteId: string, present: readonly StayRowFragment[], reload: () => void): Checking {
  const place = `check:${siteId}`;
  const { words, change, clear } = useKept(place, EMPTY);
  const [faults, find] = useState<readonly Fault[]>([]);
  const [tries, count] = useState(0);
  const go = useNavigate();
  const { marks, added } = words;
  const gone = present.filter(({ id }) => marks[id]?.is === 'gone').length;

  const toBoard = useCallback(() => {
    clear();
    void go(paths.site(siteId));
  }, [clear, go, siteId]);
  const done = useCallback(() => {
    announcer.say(check.saved(gone, added.length));
    toBoard();
  }, [gone, added.length, toBoard]);
  const act = useAct({ place, question: CheckBoardDocument, label: check.label, path: paths.checkBoard(siteId), done });
  const hasChanged = isChangedBoard(act.sending);
  useEffect(() => {
    if (hasChanged) reload();
  }, [hasChanged, reload]);

  return {
    ...changesOf(words, change),
    words,
    faults,
    tries,
    act,
    submit: (event) => {
      event.preventDefault();
      const read = readCheck(present, words, dayOf(new Date()));
      find(read.ok ? [] : read.faults);
      count((before) => before + 1);
      if (read.ok) act.start({ input: { siteId, ...read.input } });
    },
    cancel: toBoard,
  };
}

type Changes = Pick<Checking, 'mark' | 'changeNew' | 'addNew' | 'removeNew'>;

const changesOf = ({ marks, added }: CheckWords, change: (part: Partial<CheckWords>) => void): Changes => ({
  mark: (stayId, mark) => change({ marks: { ...marks, [stayId]: mark } }),
  changeNew: (at, part) =>
    change({ added: added.map((person, index) => (index === at ? { ...person, ...part } : person)) }),
  addNew: () => change({ added: [...added, NOBODY] }),
  removeNew: (at) => change({ added: added.filter((_, index) => index !== at) }),
});
