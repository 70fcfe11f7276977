import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { inCapitals } from '../site/site.schema.js';
import { ErrorReason } from '../stay/stay.schema.js';
import type { OfferShown } from './offer.queries.js';
import {
  CAPACITIES,
  NOT_NOW_REASONS,
  OFFERS_OF,
  OFFER_ANSWERS,
  type CapacityCode,
  type ErrorReasonCode,
  type NotNowReasonCode,
  type OfferAnswerCode,
  type OfferOfCode,
} from './offer.rules.js';

export const OfferOf = inCapitals(OFFERS_OF);
export const OfferAnswer = inCapitals(OFFER_ANSWERS);
export const NotNowReason = inCapitals(NOT_NOW_REASONS);
export const Capacity = inCapitals(CAPACITIES);
registerEnumType(OfferOf, { name: 'OfferOf', description: 'What a person can be offered.' });
registerEnumType(OfferAnswer, { name: 'OfferAnswer', description: 'What came of an offer.' });
registerEnumType(NotNowReason, { name: 'NotNowReason', description: 'Why something could not happen now.' });
registerEnumType(Capacity, { name: 'Capacity', description: 'Whether somebody could decide about an offer.' });

/** An offer as the graph has it. Lists each field that may leave the service; none of them is in another graph. */
@ObjectType('Offer', { description: 'Something a person may accept, decline or put off.' })
export class OfferView {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => OfferOf) what!: OfferOfCode;
  @Field(() => OfferAnswer, { nullable: true, description: 'Null while there is none.' })
  answer!: OfferAnswerCode | null;
  @Field(() => NotNowReason, { nullable: true }) reason!: NotNowReasonCode | null;
  @Field(() => Date, { nullable: true }) tryAgainAt!: Date | null;
  @Field(() => Capacity, { nullable: true }) capacity!: CapacityCode | null;
  @Field(() => Boolean, { nullable: true }) leafletGiven!: boolean | null;
  @Field(() => String, { nullable: true, description: 'What somebody saw and heard.' }) observed!: string | null;
  @Field() madeAt!: Date;
  @Field(() => Date, { nullable: true }) answeredAt!: Date | null;
  @Field({ description: 'A mistake: it stays, struck through.' }) enteredInError!: boolean;

  static of(offer: OfferShown): OfferView {
    const { id, version, what, status, reason, tryAgainAt, capacity, leafletGiven, observed } = offer;
    const answer = status === 'made' ? null : status;
    const said = { answer, reason, tryAgainAt, capacity, leafletGiven, observed };
    const { madeAt, answeredAt } = offer;
    return { id, version, what, ...said, madeAt, answeredAt, enteredInError: offer.enteredInErrorAt !== null };
  }
}

/** What came of an offer. */
@InputType()
export class OfferAnswerInput {
  @Field(() => OfferAnswer) answer!: OfferAnswerCode;
  @Field(() => NotNowReason, { nullable: true, description: 'Needed for what was put off or not possible.' })
  reason?: NotNowReasonCode | null;
  @Field(() => Date, { nullable: true, description: 'Needed for what was put off.' }) tryAgainAt?: Date | null;
  @Field(() => Capacity, { nullable: true }) capacity?: CapacityCode | null;
  @Field(() => Boolean, { nullable: true }) leafletGiven?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Up to 4,000 characters.' }) observed?: string | null;
}

/** In which case, what, and the answer where there was one at once. */
@InputType()
export class MakeOfferInput {
  @Field(() => ID) caseId!: string;
  @Field(() => OfferOf) what!: OfferOfCode;
  @Field(() => OfferAnswerInput, { nullable: true }) answer?: OfferAnswerInput | null;
}

/** Which offer, as it was when somebody looked. */
@InputType({ isAbstract: true })
class OfferSeenAtVersion {
  @Field(() => ID) offerId!: string;
  @Field(() => Int, { description: 'The version that was looked at.' }) version!: number;
}

/** The answer to an offer. */
@InputType()
export class AnswerOfferInput extends OfferSeenAtVersion {
  @Field(() => OfferAnswerInput) answer!: OfferAnswerInput;
}

/** A mistake, and why. */
@InputType()
export class MarkOfferInErrorInput extends OfferSeenAtVersion {
  @Field(() => ErrorReason) reason!: ErrorReasonCode;
}
