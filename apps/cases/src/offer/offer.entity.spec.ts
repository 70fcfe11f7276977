import { describe, expect, it } from '@jest/globals';
import { InputInvalid } from '@junction/errors';
import { anOffer } from './offer.builder.js';
import { NEXT, OFFER_STATUSES } from './offer.entity.js';
import { OfferAlreadyAnswered, OfferEnteredInError } from './offer.errors.js';
import { OFFER_ANSWERS, TRY_AGAIN_MAX_MS, type AnswerGiven } from './offer.rules.js';

const NOW = new Date('2026-03-02T09:30:00.000Z');
const in_ = (ms: number): Date => new Date(NOW.getTime() + ms);
const later = in_(60_000);

/** The least that each answer needs. */
const ANSWER: Readonly<Record<string, AnswerGiven>> = {
  accepted: { answer: 'accepted' },
  declined: { answer: 'declined' },
  deferred: { answer: 'deferred', reason: 'asleep', tryAgainAt: later },
  not_possible: { answer: 'not_possible', reason: 'released' },
};

function faultsOf(given: AnswerGiven): Readonly<Record<string, string>> | undefined {
  try {
    anOffer().answer(given, NOW);
    return undefined;
  } catch (error) {
    if (error instanceof InputInvalid) return error.fields;
    throw error;
  }
}

describe('an offer', () => {
  const moves = OFFER_STATUSES.flatMap((from) => OFFER_ANSWERS.map((to) => [from, to] as const));

  it.each(moves)('that is %s and is %s moves as the table says, or not at all', (from, to) => {
    const offer = anOffer({ status: from });
    const answering = () => offer.answer(ANSWER[to] as AnswerGiven, NOW);

    if (NEXT[from].includes(to)) {
      answering();
      expect(offer).toMatchObject({ status: to, answeredAt: NOW });
    } else {
      expect(answering).toThrow(OfferAlreadyAnswered);
      expect(offer).toMatchObject({ status: from, answeredAt: null });
    }
  });

  it('keeps what was said with the answer, and forgets what an earlier one said', () => {
    const offer = anOffer();
    offer.answer(
      { ...(ANSWER['deferred'] as AnswerGiven), capacity: 'not_assessed', observed: ' Tired.\nQuiet. ' },
      NOW,
    );
    expect(offer).toMatchObject({ reason: 'asleep', tryAgainAt: later, observed: 'Tired.\nQuiet.' });

    offer.answer({ answer: 'accepted' }, later);
    expect(offer).toMatchObject({ status: 'accepted', reason: null, tryAgainAt: null, capacity: null, observed: null });
  });

  it('that was a mistake takes nothing more', () => {
    const offer = anOffer();
    offer.markInError('entered_twice', NOW);

    expect(offer).toMatchObject({ enteredInErrorAt: NOW, errorReason: 'entered_twice', status: 'made' });
    expect(() => offer.markInError('other', NOW)).toThrow(OfferEnteredInError);
    expect(() => offer.answer({ answer: 'accepted' }, NOW)).toThrow(OfferEnteredInError);
  });
});

describe('an answer', () => {
  const put = (tryAgainAt: Date | null): AnswerGiven => ({ answer: 'deferred', reason: 'asleep', tryAgainAt });

  it.each<[string, AnswerGiven, object | undefined]>([
    ['accepted for a reason', { answer: 'accepted', reason: 'other' }, { reason: 'NOT_ALLOWED' }],
    ['accepted, to try again', { answer: 'accepted', tryAgainAt: later }, { tryAgainAt: 'NOT_ALLOWED' }],
    ['declined without a reason', { answer: 'declined' }, undefined],
    ['declined, to try again', { answer: 'declined', tryAgainAt: later }, undefined],
    ['put off without anything', { answer: 'deferred' }, { reason: 'REQUIRED', tryAgainAt: 'REQUIRED' }],
    ['not possible without a reason', { answer: 'not_possible' }, { reason: 'REQUIRED' }],
    [
      'not possible, to try again',
      { answer: 'not_possible', reason: 'released', tryAgainAt: later },
      { tryAgainAt: 'NOT_ALLOWED' },
    ],
    ['put off to now', put(NOW), { tryAgainAt: 'IN_THE_PAST' }],
    ['put off by a millisecond', put(in_(1)), undefined],
    ['put off by 366 days', put(in_(TRY_AGAIN_MAX_MS)), undefined],
    ['put off by a millisecond more', put(in_(TRY_AGAIN_MAX_MS + 1)), { tryAgainAt: 'TOO_FAR_AHEAD' }],
    ['observed at 4,000 characters', { answer: 'declined', observed: 'ä'.repeat(4000) }, undefined],
    ['observed at one more', { answer: 'declined', observed: 'ä'.repeat(4001) }, { observed: 'TOO_LONG' }],
  ])('%s gives %p', (_what, given, faults) => {
    expect(faultsOf(given)).toEqual(faults);
  });
});
