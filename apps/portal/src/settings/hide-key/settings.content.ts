import type { HideKey } from '../../shell/hide-key.js';

export const settings = {
  page: 'Settings',
  legend: 'Which key hides the screen?',
  hint: 'Kept on this computer. The button “Hide screen” at the top always works.',
  saved: (words: string) => `Saved: ${words}`,
} as const;

export const KEYS: Readonly<Record<HideKey, string>> = {
  Escape: 'Escape',
  F9: 'F9',
  Pause: 'Pause',
  none: 'No key',
};
