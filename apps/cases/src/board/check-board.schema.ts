import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { PersonInput } from '../person/person-input.schema.js';
import type { ArrivalReasonCode, LeftToCode } from '../stay/stay.rules.js';
import { ArrivalReason, LeftTo } from '../stay/stay.schema.js';

/** A row of the board: still there, or gone, and where to. */
@InputType()
export class CheckBoardStayInput {
  @Field(() => ID) stayId!: string;
  @Field(() => Int, { description: 'The version that was looked at.' }) version!: number;
  @Field(() => LeftTo, { nullable: true, description: 'Without it: is still there.' }) leftTo?: LeftToCode | null;
}

/** Somebody who is there and not on the board: exactly one of `personId` and `person`. */
@InputType({ description: 'Somebody who is not on the board yet: exactly one of personId and person.' })
export class CheckBoardArrivalInput {
  @Field(() => String, { nullable: true, description: 'Where in the place, up to 40 characters.' })
  place?: string | null;
  @Field(() => PersonInput, { nullable: true }) person?: PersonInput | null;
  @Field(() => ID, { nullable: true }) personId?: string | null;
  @Field(() => ArrivalReason) reason!: ArrivalReasonCode;
}

/** What somebody found who went round a place: up to 60 rows and 20 who are new. */
@InputType()
export class CheckBoardInput {
  @Field(() => ID) siteId!: string;
  @Field(() => [CheckBoardStayInput], { description: 'Up to 60.' }) stays!: CheckBoardStayInput[];
  @Field(() => [CheckBoardArrivalInput], { description: 'Up to 20.' }) arrivals!: CheckBoardArrivalInput[];
}
