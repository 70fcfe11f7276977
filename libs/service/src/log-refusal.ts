import { log } from '@junction/telemetry';
import type { Refusal } from './refusal.js';

/** Writes down that somebody was refused, or that we failed: louder the more it is ours to mend. */
export function logRefusal({ code, kind }: Refusal, operation: string | undefined, error: unknown): void {
  const fields = { code, kind, ...(operation !== undefined && { operation }) };
  if (kind === 'internal') log.error('request failed', { ...fields, error });
  else if (kind === 'unavailable') log.error('request refused', fields);
  else if (kind === 'forbidden') log.warn('request refused', fields);
  else log.info('request refused', fields);
}
