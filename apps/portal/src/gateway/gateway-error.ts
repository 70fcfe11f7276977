/** How to react; the same words as in the answers of the graph (`extensions.kind`). */
export type Kind = 'invalid_input' | 'not_found' | 'forbidden' | 'conflict' | 'unavailable' | 'internal';

/** Codes made here, because nothing answered. All other codes come from the platform. */
export const OFFLINE = 'OFFLINE';
export const NO_ANSWER = 'NO_ANSWER';

/** What the platform refused, or that it could not be asked. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  constructor(
    /** What happened; words for it are in `errors.content.ts`. */
    readonly code: string,
    readonly kind: Kind,
    /** What to read out to support. */
    readonly reference: string,
    /** Path of a field → code, where single fields are at fault. */
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }

  get isSignedOut(): boolean {
    return this.code === 'NOT_SIGNED_IN';
  }

  /** Whether the same request may be sent again as it is: nothing was refused, nobody could be asked. */
  get mayPass(): boolean {
    return this.kind === 'unavailable';
  }

  get isStale(): boolean {
    return this.code === 'VERSION_IS_STALE';
  }
}
