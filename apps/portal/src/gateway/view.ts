import type { Answer } from './answer.js';
import type { GatewayError } from './gateway-error.js';

/** What a page knows of what it shows. The last data stay in sight, with their age, when asking again fails. */
export interface View<Result> {
  readonly data: Result | null;
  readonly missing: readonly GatewayError[];
  readonly error: GatewayError | null;
  /** When `data` was asked for, by this computer's clock; null before the first answer. */
  readonly asOf: Date | null;
}

/** Before the first answer. */
export const emptyView = <Result>(): View<Result> => ({ data: null, missing: [], error: null, asOf: null });

/** An answer has come; `asOf` is when it was asked for, which is the oldest it can be. */
export const answered = <Result>(answer: Answer<Result>, asOf: Date): View<Result> => ({
  ...answer,
  error: null,
  asOf,
});

/** Hidden and absent are one: what may no longer be seen goes from the page at once. */
export const failed = <Result>(view: View<Result>, error: GatewayError): View<Result> =>
  error.kind === 'not_found' || error.kind === 'forbidden' ? { ...emptyView(), error } : { ...view, error };
