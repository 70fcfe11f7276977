import { useState } from 'react';
import type { LiveView } from './use-view.js';

/** A view that keeps showing what it showed while an answer to another question is on its way. */
export interface SteadyView<Result> extends LiveView<Result> {
  /** Whether what is shown answers the question before. */
  readonly isBefore: boolean;
}

/**
 * Keeps the last answer in sight after a choice on the page changes the question, so that the choice itself stays under
 * the keyboard. Nothing is kept once asking has failed: it may no longer be for these eyes.
 */
export function useSteady<Result>(view: LiveView<Result>): SteadyView<Result> {
  const [last, keep] = useState<Result | null>(null);
  if (view.data !== null && view.data !== last) keep(view.data);
  if (view.error !== null && view.data === null && last !== null) keep(null);
  const isBefore = view.data === null && view.error === null && last !== null;
  return { ...view, data: isBefore ? last : view.data, isBefore };
}
