/** Keys that may hide the screen. None of them is a letter, so that no word typed can do it (WCAG 2.2, 2.1.4). */
export const HIDE_KEYS = ['Escape', 'F9', 'Pause', 'none'] as const;
export type HideKey = (typeof HIDE_KEYS)[number];

const PLACE = 'junction.hide-key';

/** The key chosen on this computer: a choice about a keyboard, so the browser may keep it. Escape until one is chosen. */
export function readHideKey(storage: Pick<Storage, 'getItem'> = localStorage): HideKey {
  const chosen = storage.getItem(PLACE);
  return HIDE_KEYS.find((key) => key === chosen) ?? 'Escape';
}

/** Keeps the choice for everybody who uses this browser. */
export function keepHideKey(key: HideKey, storage: Pick<Storage, 'setItem'> = localStorage): void {
  storage.setItem(PLACE, key);
}
