import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { inCapitals } from '../site/site.schema.js';
import type { AdjustmentShown } from './adjustment.queries.js';
import { ADJUSTMENTS, type AdjustmentCode } from './adjustment.rules.js';

export const AdjustmentKind = inCapitals(ADJUSTMENTS);
registerEnumType(AdjustmentKind, {
  name: 'AdjustmentKind',
  description: 'What helps somebody to understand and to take part.',
});

/** An adjustment as the graph has it. Lists each field that may leave the service; none of them is in another graph. */
@ObjectType('Adjustment', { description: 'Something that helps a person to understand and to take part.' })
export class AdjustmentView {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => AdjustmentKind) kind!: AdjustmentCode;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field() addedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was no longer needed; null for a mistake too.' })
  endedAt!: Date | null;
  @Field({ description: 'It was noted by mistake: shown struck through.' }) enteredInError!: boolean;

  static of({ id, version, kind, note, addedAt, endedAt, enteredInErrorAt }: AdjustmentShown): AdjustmentView {
    return { id, version, kind, note, addedAt, endedAt, enteredInError: enteredInErrorAt !== null };
  }
}

/** What helps whom. */
@InputType()
export class AddAdjustmentInput {
  @Field(() => ID) personId!: string;
  @Field(() => ID, { nullable: true, description: 'The case in which it was noticed.' }) caseId?: string | null;
  @Field(() => AdjustmentKind) kind!: AdjustmentCode;
  @Field(() => String, { nullable: true, description: 'Up to 200 characters; needed for OTHER.' })
  note?: string | null;
}

/** What helps no longer, or never did. */
@InputType()
export class EndAdjustmentInput {
  @Field(() => ID) adjustmentId!: string;
  @Field(() => Int, { description: 'The version that was looked at.' }) version!: number;
  @Field({ description: 'It was noted by mistake.' }) enteredInError!: boolean;
}
