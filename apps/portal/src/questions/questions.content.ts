export const questionWords = {
  next: 'Continue',
  back: 'Back',
  change: 'Change',
  check: 'Check your answers',
  none: 'Not said',
} as const;

export const smallFormWords = { cancel: 'Cancel', saved: 'Saved' } as const;
