import type { AdjustmentCode } from '@junction/contracts';
import { InputInvalid } from '@junction/errors';
import { readText } from '../person/text.rules.js';

export { ADJUSTMENTS, type AdjustmentCode } from '@junction/contracts';

export const ADJUSTMENT_NOTE_LENGTH_MAX = 200;

/**
 * Reads what somebody wrote beside what helps; what helps in a way that has no code must be said in words.
 * @throws {InputInvalid} `note`: NOTE_NEEDED, TOO_LONG, HAS_CONTROL_CHARACTERS.
 */
export function readAdjustmentNote(kind: AdjustmentCode, typed: string | null | undefined): string | null {
  const { text, fault } = readText(typed, ADJUSTMENT_NOTE_LENGTH_MAX);
  const found = fault ?? (kind === 'other' && text === null ? 'NOTE_NEEDED' : undefined);
  if (found) throw new InputInvalid({ note: found });
  return text;
}
