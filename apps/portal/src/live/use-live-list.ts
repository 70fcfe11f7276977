import { useEffect, useRef, useState, type FocusEvent } from 'react';
import { hasMine, listOf, received, released, type LiveList, type Row } from './live-list.js';

/** Passing over the list for a moment doesn't let it jump the moment after. */
const LET_GO_MS = 400;

export interface HeldList<R extends Row> extends LiveList<R> {
  /** Shows what waits. */
  readonly letIn: () => void;
  /** For the box around the list: it is held while the pointer or the keyboard is inside. */
  readonly hold: {
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
}

/** A live list that does not move under the pointer or the keyboard; `mine` is a row that its user has just added. */
export function useLiveList<R extends Row>(latest: readonly R[], mine: string | null = null): HeldList<R> {
  const [list, set] = useState<LiveList<R>>(() => listOf(latest));
  const [seen, see] = useState(latest);
  const [inside, move] = useState({ pointer: false, keyboard: false });
  const isHeld = inside.pointer || inside.keyboard;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  if (seen !== latest) {
    see(latest);
    set(received(list, latest, isHeld && !hasMine(list, latest, mine)));
  }
  useEffect(() => {
    if (isHeld) return;
    timer.current = setTimeout(() => set(released), LET_GO_MS);
    return () => clearTimeout(timer.current);
  }, [isHeld]);

  return {
    ...list,
    letIn: () => set(released),
    hold: {
      onPointerEnter: () => move((before) => ({ ...before, pointer: true })),
      onPointerLeave: () => move((before) => ({ ...before, pointer: false })),
      onFocus: () => move((before) => ({ ...before, keyboard: true })),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) move((before) => ({ ...before, keyboard: false }));
      },
    },
  };
}
