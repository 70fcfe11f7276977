/** The pages on which somebody may stop in the middle. */
export const DRAFT_PAGES = ['add_person', 'triage', 'not_now', 'contact', 'outcome', 'details'] as const;
export type DraftPageCode = (typeof DRAFT_PAGES)[number];

export const DRAFT_LENGTH_MAX = 20_000;
export const DRAFT_DAYS = 7;

/** When a draft kept `at` is gone: seven days later, exclusive. */
export const endOfDraft = (at: Date): Date => new Date(at.getTime() + DRAFT_DAYS * 24 * 60 * 60_000);

/** What is wrong with what was typed: more than 20,000 characters, counted as code points; text nobody can store. */
export function faultOfDraft(text: string): string | undefined {
  if (text.includes('\u0000') || !text.isWellFormed()) return 'HAS_CONTROL_CHARACTERS';
  return [...text].length > DRAFT_LENGTH_MAX ? 'TOO_LONG' : undefined;
}
