import { DomainError } from '@junction/errors';

/** What a consumer does when handling failed: set the event aside, try again, or try some times and then set aside. */
export type Reaction = { readonly kind: 'park'; readonly reason: string } | { readonly kind: 'retry' | 'doubt' };

/** Wrong values (22) and broken constraints (23): the same event will fail in the same way for ever. */
const VALUE_OR_CONSTRAINT = /^2[23][0-9A-Z]{3}$/;

const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * A refusal by a rule or a constraint is the event's fault. A part that is away, and whatever PostgreSQL itself
 * complains of, will pass. Anything else is a bug of ours: perhaps of the moment, perhaps of this one event.
 */
export function reactionTo(error: unknown): Reaction {
  const known = chainOf(error);
  const refusal = known.find((cause) => cause instanceof DomainError);
  if (refusal) return refusal.kind === 'unavailable' ? { kind: 'retry' } : { kind: 'park', reason: refusal.code };

  const codes = known.map(codeOf);
  const state = codes.find((code) => VALUE_OR_CONSTRAINT.test(code));
  if (state) return { kind: 'park', reason: `DATABASE_${state}` };
  return { kind: codes.some((code) => SQLSTATE.test(code) || code.startsWith('E')) ? 'retry' : 'doubt' };
}

/**
 * Under which reason an event that failed alone is set aside, once waiting has not helped; undefined for what will
 * pass by itself.
 */
export function parkingReason(error: unknown): string | undefined {
  const reaction = reactionTo(error);
  if (reaction.kind === 'retry') return undefined;
  return reaction.kind === 'park' ? reaction.reason : 'INTERNAL';
}

const DEPTH_MAX = 5;

function chainOf(error: unknown, depth = 0): Error[] {
  if (!(error instanceof Error) || depth === DEPTH_MAX) return [];
  return [error, ...chainOf(error.cause, depth + 1)];
}

const codeOf = (error: Error): string => {
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? code : '';
};
