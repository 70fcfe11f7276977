import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

export interface RowKeys {
  readonly list: RefObject<HTMLUListElement | null>;
  /** For the box around a row's choice. */
  readonly press: (event: KeyboardEvent, mark: (is: 'in' | 'gone') => void) => void;
}

const STEP: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };
const MARK: Readonly<Record<string, 'in' | 'gone'>> = { i: 'in', g: 'gone' };

/**
 * Letters and arrows for a list of choices, row by row. They work only while the keyboard is on a row's choice, so that
 * no word typed or spoken elsewhere does anything (WCAG 2.2, 2.1.4). `end` has the keyboard after the last row.
 */
export function useRowKeys(end: RefObject<HTMLElement | null>): RowKeys {
  const list = useRef<HTMLUListElement>(null);
  const [toWhere, goToWhere] = useState<{ readonly row: string } | null>(null);

  // The question where they went is on the page only once they are gone.
  useEffect(() => {
    if (toWhere) list.current?.querySelector<HTMLElement>(`[data-check="${toWhere.row}"] select`)?.focus();
  }, [toWhere]);

  const rows = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-check]') ?? [])];
  const go = (from: HTMLElement | null, step: number): void => {
    const all = rows();
    const at = from ? all.indexOf(from) + step : -1;
    if (at >= all.length) end.current?.focus();
    else stopOf(all[at])?.focus();
  };

  return {
    list,
    press: (event, mark) => {
      const on = event.target as HTMLElement;
      if (!on.matches('[type=radio]') || event.ctrlKey || event.altKey || event.metaKey) return;
      const row = on.closest<HTMLElement>('[data-check]');
      const is = MARK[event.key.toLowerCase()];
      const step = STEP[event.key];
      if (!is && step === undefined) return;
      event.preventDefault();
      if (step !== undefined) return go(row, step);
      if (is) mark(is);
      if (is === 'in') go(row, 1);
      else goToWhere({ row: row?.dataset['check'] ?? '' });
    },
  };
}

/** The one choice of a row at which the Tab key would stop. */
const stopOf = (row: HTMLElement | undefined): HTMLElement | null =>
  row?.querySelector<HTMLElement>('[type=radio]:checked') ?? row?.querySelector<HTMLElement>('[type=radio]') ?? null;
