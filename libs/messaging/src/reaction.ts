import { DomainError } from '@junction/errors';

/** What a consumer does when handling failed: set the event aside, try again, or try some times and then set aside. */
export type Reaction = { readonly kind: 'park' | 'doubt'; readonly reason: string } | { readonly kind: 'retry' };

/** Wrong values (22) and broken constraints (23): the same event will fail in the same way for ever. */
const VALUE_OR_CONSTRAINT = /^2[23][0-9A-Z]{3}$/;

/** No class of PostgreSQL's begins with E, as Node's codes do. */
const SQLSTATE = /^[0-9A-DF-Z][0-9A-Z]{4}$/;

/**
 * What passes by itself, by PostgreSQL's classes: connection (08), rolled back for another's sake (40), too little of
 * something (53), locked (55), told to stop (57), idle too long (25P03). Its other complaints last until somebody mends
 * something.
 */
const PASSING_STATE = /^(08|40|53|55|57)[0-9A-Z]{3}$|^25P03$/;

/** What Node says of a connection that fails; its other codes name bugs of ours. */
const PASSING_CALL = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH'],
  ...['ENETDOWN', 'ENETRESET', 'ENOTCONN', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EMFILE', 'ENFILE'],
]);

/**
 * A refusal by a rule or a constraint is the event's fault. A part that is away or busy will be back. Anything else is
 * in doubt: perhaps of the moment, perhaps of this one event.
 */
export function reactionTo(error: unknown): Reaction {
  const known = chainOf(error);
  const refusal = known.find((cause) => cause instanceof DomainError);
  if (refusal) return refusal.kind === 'unavailable' ? { kind: 'retry' } : { kind: 'park', reason: refusal.code };

  const codes = known.map(codeOf);
  const state = codes.find((code) => VALUE_OR_CONSTRAINT.test(code));
  if (state) return { kind: 'park', reason: `DATABASE_${state}` };
  if (codes.some((code) => PASSING_STATE.test(code) || PASSING_CALL.has(code))) return { kind: 'retry' };
  return { kind: 'doubt', reason: reasonOfState(codes) };
}

/**
 * Under which reason an event that failed alone is set aside, once waiting has not helped; undefined for what will
 * pass by itself.
 */
export function parkingReason(error: unknown): string | undefined {
  const reaction = reactionTo(error);
  return reaction.kind === 'retry' ? undefined : reaction.reason;
}

/** Values (21, 22), constraints (23) and limits (54): PostgreSQL refuses what it was given, and would again. */
const REFUSED_AS_GIVEN = /^(2[123]|54)[0-9A-Z]{3}$/;

/** Whether PostgreSQL won't have what it was given, however often it is. */
export const isRefusedAsGiven = (error: unknown): boolean =>
  chainOf(error).some((cause) => REFUSED_AS_GIVEN.test(codeOf(cause)));

function reasonOfState(codes: readonly string[]): string {
  const state = codes.find((code) => SQLSTATE.test(code));
  return state ? `DATABASE_${state}` : 'INTERNAL';
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
