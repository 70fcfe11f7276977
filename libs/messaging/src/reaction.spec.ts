import { describe, expect, it } from '@jest/globals';
import { InputInvalid, NotPermitted, PartUnavailable } from '@junction/errors';
import { isRefusedAsGiven, parkingReason, reactionTo } from './reaction.js';

const withCode = (code: string): Error => Object.assign(new Error('a statement failed'), { code });

describe('what a consumer does about a failure', () => {
  it.each([
    { error: new InputInvalid({ stayId: 'UNKNOWN' }), reaction: { kind: 'park', reason: 'INPUT_INVALID' } },
    { error: new NotPermitted('stay:see'), reaction: { kind: 'park', reason: 'NOT_PERMITTED' } },
    { error: new PartUnavailable('database'), reaction: { kind: 'retry' } },
    { error: withCode('22P02'), reaction: { kind: 'park', reason: 'DATABASE_22P02' } },
    { error: withCode('23503'), reaction: { kind: 'park', reason: 'DATABASE_23503' } },
    { error: withCode('40P01'), reaction: { kind: 'retry' } },
    { error: withCode('53300'), reaction: { kind: 'retry' } },
    { error: withCode('57P01'), reaction: { kind: 'retry' } },
    ...['08006', '55P03', '25P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'].map(
      (code) => ({ error: withCode(code), reaction: { kind: 'retry' } }),
    ),
    ...['21000', '25006', '42501', '42703', '42P01', '54000', 'P0001', 'XX000'].map((code) => ({
      error: withCode(code),
      reaction: { kind: 'doubt', reason: `DATABASE_${code}` },
    })),
    ...['ERR_INVALID_ARG_TYPE', 'ENOENT', 'EPERM'].map((code) => ({
      error: withCode(code),
      reaction: { kind: 'doubt', reason: 'INTERNAL' },
    })),
    { error: new Error('wrapped', { cause: withCode('23514') }), reaction: { kind: 'park', reason: 'DATABASE_23514' } },
    { error: new TypeError('undefined is no function'), reaction: { kind: 'doubt', reason: 'INTERNAL' } },
    { error: 'thrown text', reaction: { kind: 'doubt', reason: 'INTERNAL' } },
  ])('$error.code $error.message: $reaction.kind', ({ error, reaction }) => {
    expect(reactionTo(error)).toEqual(reaction);
  });

  it('parks what is in doubt once waiting has not helped, and never what will pass', () => {
    expect(parkingReason(new TypeError('a bug'))).toBe('INTERNAL');
    expect(parkingReason(new InputInvalid({}))).toBe('INPUT_INVALID');
    expect(parkingReason(new PartUnavailable('database'))).toBeUndefined();
  });

  it('tells what the database would refuse again from what it may take another time', () => {
    expect(isRefusedAsGiven(withCode('54000'))).toBe(true);
    expect(isRefusedAsGiven(withCode('22P05'))).toBe(true);
    expect(isRefusedAsGiven(withCode('57P01'))).toBe(false);
    expect(isRefusedAsGiven(withCode('25006'))).toBe(false);
    expect(isRefusedAsGiven(new TypeError('a bug'))).toBe(false);
  });
});
