import { useCallback, useState } from 'react';
import { kept } from '../wiring.js';

export interface KeptWords<Words> {
  readonly words: Words;
  readonly change: (part: Partial<Words>) => void;
  readonly clear: () => void;
}

/** The words of one form, kept while the page is open, wherever its user goes meanwhile. */
export function useKept<Words extends object>(place: string, empty: Words): KeptWords<Words> {
  const [words, set] = useState<Words>(() => kept.get<Words>(place) ?? empty);
  const change = useCallback(
    (part: Partial<Words>) => {
      const after = { ...(kept.get<Words>(place) ?? empty), ...part };
      kept.keep(place, after);
      set(after);
    },
    [place, empty],
  );
  const clear = useCallback(() => {
    kept.discard(place);
    set(empty);
  }, [place, empty]);
  return { words, change, clear };
}
