import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { inCapitals } from '../site/site.schema.js';
import { CorrectionReason, ErrorReason } from '../stay/stay.schema.js';
import {
  REOPEN_REASONS,
  type CorrectionReasonCode,
  type DisposalCode,
  type DiversionCode,
  type ErrorReasonCode,
  type MilestoneKind,
  type NotReachedReasonCode,
  type ReopenReasonCode,
  type TriageNextCode,
} from './case.rules.js';
import { MilestoneKindCode, NotReachedReason } from './case.schema.js';
import type { CheckResultCode, InvolvedKindCode, SystemCheckedCode } from './triage.rules.js';
import { CheckResult, DisposalOf, DiversionOf, InvolvedKind, SystemChecked, TriageNext } from './triage.schema.js';

export const ReopenReason = inCapitals(REOPEN_REASONS);
registerEnumType(ReopenReason, { name: 'ReopenReason', description: 'Why work in a closed case goes on.' });

/** One place that was looked at. */
@InputType()
export class CheckedInput {
  @Field(() => SystemChecked) system!: SystemCheckedCode;
  @Field(() => CheckResult) result!: CheckResultCode;
}

/** One service that helps already. */
@InputType()
export class InvolvedInput {
  @Field(() => InvolvedKind) kind!: InvolvedKindCode;
  @Field(() => String, { nullable: true, description: 'Up to 100 characters.' }) name?: string | null;
}

/** Which case, as it was when somebody looked. */
@InputType({ isAbstract: true })
class CaseSeenAtVersion {
  @Field(() => ID) caseId!: string;
  @Field(() => Int, { description: 'The version that was looked at.' }) version!: number;
}

/** What was found out and decided. */
@InputType({ isAbstract: true })
class TriageInput extends CaseSeenAtVersion {
  @Field(() => TriageNext) next!: TriageNextCode;
  @Field(() => [CheckedInput], { description: 'Each system once.' }) checked!: CheckedInput[];
  @Field(() => [InvolvedInput], { description: 'Up to 20.' }) involved!: InvolvedInput[];
  @Field(() => String, { nullable: true, description: 'Up to 4,000 characters.' }) note?: string | null;
}

/** A first triage. */
@InputType()
export class TriageCaseInput extends TriageInput {
  @Field(() => Date, { nullable: true, description: 'From first notice to now; without it, now.' })
  triagedAt?: Date | null;
}

/** The whole triage as it should be, and why it was wrong. */
@InputType()
export class CorrectTriageInput extends TriageInput {
  @Field() triagedAt!: Date;
  @Field(() => CorrectionReason) reason!: CorrectionReasonCode;
}

/** Who looks after it. */
@InputType()
export class AllocateCaseInput extends CaseSeenAtVersion {
  @Field(() => ID, { nullable: true, description: 'Without it: nobody in particular.' }) colleagueId?: string | null;
}

/** What came of it. */
@InputType()
export class RecordOutcomeInput extends CaseSeenAtVersion {
  @Field(() => DiversionOf) diversion!: DiversionCode;
  @Field(() => DisposalOf) disposal!: DisposalCode;
}

/** A milestone that was not reached, and why. */
@InputType()
export class NotReachedInput {
  @Field(() => MilestoneKindCode) milestone!: MilestoneKind;
  @Field(() => NotReachedReason) reason!: NotReachedReasonCode;
}

/** Closing, with a reason for each milestone that was not reached. */
@InputType()
export class CloseCaseInput extends CaseSeenAtVersion {
  @Field(() => [NotReachedInput], { description: 'Exactly those of triaged and seen that were not reached.' })
  notReached!: NotReachedInput[];
}

/** Reopening, and why. */
@InputType()
export class ReopenCaseInput extends CaseSeenAtVersion {
  @Field(() => ReopenReason) reason!: ReopenReasonCode;
}

/** A mistake, and why. */
@InputType()
export class MarkCaseInErrorInput extends CaseSeenAtVersion {
  @Field(() => ErrorReason) reason!: ErrorReasonCode;
}
