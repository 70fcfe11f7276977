import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { PersonInput } from '../person/person-input.schema.js';
import type {
  ArrivalReasonCode,
  CorrectionReasonCode,
  ErrorReasonCode,
  LeftToCode,
  NextEventCode,
  NotSeenReasonCode,
} from './stay.rules.js';
import { ArrivalReason, CorrectionReason, ErrorReason, LeftTo, NextEvent, NotSeenReason } from './stay.schema.js';

/** Who arrived where: `personId` for somebody whose record is there, `person` for somebody new. */
@InputType({ description: 'Who arrived where: exactly one of personId and person.' })
export class ArriveStayInput {
  @Field(() => ID) siteId!: string;
  @Field(() => ID, { nullable: true }) personId?: string | null;
  @Field(() => PersonInput, { nullable: true }) person?: PersonInput | null;
  @Field(() => String, { nullable: true, description: 'Where in the place, up to 40 characters.' })
  place?: string | null;
  @Field({ description: 'Up to 5 minutes ahead, up to 7 days ago.' }) arrivedAt!: Date;
  @Field(() => ArrivalReason) reason!: ArrivalReasonCode;
}

/** Which stay, as it was when somebody looked. */
@InputType({ isAbstract: true })
class StaySeenAtVersion {
  @Field(() => ID) stayId!: string;
  @Field(() => Int, { description: 'The version that was looked at.' }) version!: number;
}

/** Seen, when: now, unless said otherwise. */
@InputType()
export class SeeStayInput extends StaySeenAtVersion {
  @Field(() => Date, { nullable: true, description: 'From the arrival to now; without it, now.' })
  seenAt?: Date | null;
}

/** Not seen so far, and why. */
@InputType()
export class MarkStayNotSeenInput extends StaySeenAtVersion {
  @Field(() => NotSeenReason) reason!: NotSeenReasonCode;
  @Field(() => Date, {
    nullable: true,
    description: 'From now to 7 days ahead; asleep or intoxicated: 2 hours, unless said.',
  })
  tryAgainAt?: Date | null;
}

/** What is expected to happen next, and when, where that is known. */
@InputType()
export class PlanStayInput extends StaySeenAtVersion {
  @Field(() => NextEvent) nextEvent!: NextEventCode;
  @Field(() => Date, { nullable: true, description: 'Up to 14 days ahead.' }) nextEventAt?: Date | null;
}

/** All times as they should be, and why they were wrong. */
@InputType()
export class CorrectStayTimesInput extends StaySeenAtVersion {
  @Field() arrivedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'Without it: was not seen.' }) seenAt?: Date | null;
  @Field(() => Date, { nullable: true, description: 'Without it: is still there.' }) leftAt?: Date | null;
  @Field(() => CorrectionReason) reason!: CorrectionReasonCode;
}

/** Left, where to, and when: now, unless said otherwise. */
@InputType()
export class LeaveStayInput extends StaySeenAtVersion {
  @Field(() => Date, { nullable: true, description: 'From the arrival to now; without it, now.' })
  leftAt?: Date | null;
  @Field(() => LeftTo) leftTo!: LeftToCode;
}

/** A mistake, and why. */
@InputType()
export class MarkStayInErrorInput extends StaySeenAtVersion {
  @Field(() => ErrorReason) reason!: ErrorReasonCode;
}
