import { useCallback, useRef, useState, type FormEvent, type RefObject } from 'react';
import { useAct, type Act } from '../../gateway/use-act.js';
import { useKept } from '../../gateway/use-kept.js';
import { ArriveStayDocument, type ArriveStayMutation } from '../../generated/graphql.js';
import { paths } from '../../shell/paths.js';
import { calledBy } from '../../words/names.js';
import { announcer } from '../../wiring.js';
import { quickAdd } from './quick-add.content.js';
import { EMPTY, readQuickAdd, type QuickAddFaults, type QuickAddWords } from './quick-add.form.js';

export interface QuickAddForm {
  readonly words: QuickAddWords;
  readonly change: (part: Partial<QuickAddWords>) => void;
  readonly faults: QuickAddFaults;
  /** Counts the tries, so that the summary of errors takes the keyboard each time. */
  readonly tries: number;
  readonly act: Pick<Act<ArriveStayMutation, never>, 'sending' | 'stop' | 'isLocked'>;
  readonly first: RefObject<HTMLInputElement | null>;
  readonly submit: (event: FormEvent) => void;
}

/** The row that adds somebody: its words, what is wrong with them, and how far it is with saving. */
export function useQuickAdd(siteId: string, added: (stayId: string) => void): QuickAddForm {
  const place = `arrive:${siteId}`;
  const { words, change, clear } = useKept(place, EMPTY);
  const [faults, find] = useState<QuickAddFaults>({});
  const [tries, countTry] = useState(0);
  const first = useRef<HTMLInputElement>(null);

  const done = useCallback(
    ({ arriveStay }: ArriveStayMutation) => {
      clear();
      announcer.say(quickAdd.added(calledBy(arriveStay.person), arriveStay.place));
      first.current?.focus();
      added(arriveStay.id);
    },
    [clear, added],
  );
  const act = useAct({ place, question: ArriveStayDocument, label: quickAdd.label, path: paths.site(siteId), done });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readQuickAdd(words, siteId, new Date());
    find(read.ok ? {} : read.faults);
    countTry((before) => before + 1);
    if (read.ok) act.start({ input: read.input });
  };
  return { words, change, faults, tries, act, first, submit };
}
