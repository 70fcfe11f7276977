export const draftWords = {
  loading: 'Looking for what you typed before',
  saving: 'Saving your words…',
  saved: (clock: string) => `Saved ${clock}`,
  restored: (when: string) => `This is what you typed before, saved ${when}.`,
  again: 'Start again',
  unsaved: 'Not saved: Junction does not answer. Your words stay on this page and are saved by themselves later.',
  refused: 'Not saved as a draft. Your words stay on this page only: finish here before you leave it.',
} as const;
