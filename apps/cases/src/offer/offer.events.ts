import {
  type ErrorReasonCode,
  type FactOf,
  type OfferAnswerCode,
  OfferAnsweredV1,
  OfferEnteredInErrorV1,
  OfferMadeV1,
  fact,
} from '@junction/contracts';
import type { FactId } from '@junction/identifiers';
import type { Offer } from './offer.entity.js';

/** Says that the person was offered something. */
export const offerMade = (offer: Offer, at: Date): FactOf<typeof OfferMadeV1> =>
  fact(OfferMadeV1, { ...common(offer), what: offer.what, ...when(offer.madeAt, at) });

/** Says what came of it; what somebody saw and heard stays here. */
export function offerAnswered(offer: Offer, answer: OfferAnswerCode, at: Date): FactOf<typeof OfferAnsweredV1> {
  const tryAgainAt = offer.tryAgainAt?.toISOString() ?? null;
  const said = { what: offer.what, answer, reason: offer.reason, tryAgainAt };
  return fact(OfferAnsweredV1, { ...common(offer), ...said, ...when(at, at) });
}

/** Says that it was a mistake, and takes back what was said of it. */
export const offerEnteredInError = (
  offer: Offer,
  replacing: { replaces: FactId[]; reason: ErrorReasonCode },
  at: Date,
): FactOf<typeof OfferEnteredInErrorV1> =>
  fact(OfferEnteredInErrorV1, { ...common(offer), ...replacing, ...when(at, at) });

const common = ({ id, caseId, personId, ldServiceId, version }: Offer) => ({
  offerId: id,
  caseId,
  personId,
  ldServiceId,
  version,
});

const when = (happenedAt: Date, recordedAt: Date) => ({
  happenedAt: happenedAt.toISOString(),
  recordedAt: recordedAt.toISOString(),
});
