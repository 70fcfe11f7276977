import { describe, expect, it } from '@jest/globals';
import { InputInvalid, NotPermitted, PartUnavailable } from '@junction/errors';
import { parkingReason, reactionTo } from './reaction.js';

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
    { error: withCode('ECONNREFUSED'), reaction: { kind: 'retry' } },
    { error: new Error('wrapped', { cause: withCode('23514') }), reaction: { kind: 'park', reason: 'DATABASE_23514' } },
    { error: new TypeError('undefined is no function'), reaction: { kind: 'doubt' } },
    { error: 'thrown text', reaction: { kind: 'doubt' } },
  ])('$error: $reaction.kind', ({ error, reaction }) => {
    expect(reactionTo(error)).toEqual(reaction);
  });

  it('parks what is in doubt once waiting has not helped, and never what will pass', () => {
    expect(parkingReason(new TypeError('a bug'))).toBe('INTERNAL');
    expect(parkingReason(new InputInvalid({}))).toBe('INPUT_INVALID');
    expect(parkingReason(new PartUnavailable('database'))).toBeUndefined();
  });
});
