/**
 * How to react to a refusal; the code beside it says what happened.
 *
 * `invalid_input`: the caller can put it right. `not_found`: absent, or not the caller's to know of.
 * `forbidden`: the caller may know that it exists and may not do this. `conflict`: not in this state, or changed
 * meanwhile. `unavailable`: try again. `internal`: our bug.
 */
export type ErrorKind = 'invalid_input' | 'not_found' | 'forbidden' | 'conflict' | 'unavailable' | 'internal';

/** What is wrong with each field: path as the caller wrote it (`person.identifiers.0.value`) to a stable code. */
export type FieldCodes = Readonly<Record<string, string>>;

/**
 * A refusal that callers can react to: thrown, and turned into an answer in one place.
 * Its message may name ids of records; it never names people and never holds a payload.
 */
export abstract class DomainError extends Error {
  abstract readonly kind: ErrorKind;
  /** Stable, in SCREAMING_SNAKE; part of the public interface. */
  abstract readonly code: string;
  /** Present where the refusal is about particular fields of the input. */
  readonly fields?: FieldCodes;

  override get name(): string {
    return this.constructor.name;
  }
}
