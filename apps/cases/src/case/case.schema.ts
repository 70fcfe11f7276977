import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { SettingCode } from '../site/site.rules.js';
import { Setting, inCapitals } from '../site/site.schema.js';
import { CASE_STATUSES, type CaseStatus } from './case.entity.js';
import type { CaseShown } from './case.queries.js';
import {
  MILESTONES,
  NOT_REACHED_REASONS,
  milestonesOf,
  type MilestoneKind,
  type NotReached,
  type NotReachedReasonCode,
} from './case.rules.js';

export const CaseStatusCode = inCapitals(CASE_STATUSES);
export const MilestoneKindCode = inCapitals(MILESTONES);
export const NotReachedReason = inCapitals(NOT_REACHED_REASONS);
registerEnumType(CaseStatusCode, { name: 'CaseStatus', description: 'Whether work in a case goes on.' });
registerEnumType(MilestoneKindCode, { name: 'MilestoneKind', description: 'What a case comes past.' });
registerEnumType(NotReachedReason, { name: 'NotReachedReason', description: 'Why a case ended before a milestone.' });

/** A milestone that has been reached. */
@ObjectType('Milestone', { description: 'The first instant at which something became true in a case.' })
export class MilestoneView {
  @Field(() => MilestoneKindCode) kind!: MilestoneKind;
  @Field() at!: Date;
}

/** A milestone that a closed case did not come to. */
@ObjectType('NotReached', { description: 'What a closed case did not come to, and why.' })
export class NotReachedView {
  @Field(() => MilestoneKindCode) milestone!: MilestoneKind;
  @Field(() => NotReachedReason) reason!: NotReachedReasonCode;
}

/** A case as the graph has it. Lists each field that may leave the service; none of them is in another graph. */
@ObjectType('Case', {
  description: 'What an L&D service does for somebody, from first contact to disposal and follow-up.',
})
@Directive('@key(fields: "id")')
export class CaseView {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Send it with a change, so that nobody overwrites what they have not seen.' })
  version!: number;
  @Field(() => CaseStatusCode) status!: CaseStatus;
  @Field(() => Setting, { description: 'Where the person was first met.' }) setting!: SettingCode;
  @Field() identifiedAt!: Date;
  @Field(() => [MilestoneView], { description: 'Those that were reached, in their order.' })
  milestones!: MilestoneView[];
  @Field(() => Date, { nullable: true, description: 'Null while work goes on.' }) closedAt!: Date | null;
  @Field(() => [NotReachedView], { description: 'Of a closed case; none but for those who work with people.' })
  notReached!: NotReached[];
  @Field({ description: 'A mistake: it stays, struck through.' }) enteredInError!: boolean;

  /** Not in the graph: what `person` and `allocatedTo` are looked up by. */
  personId!: string;
  colleagueId!: string | null;

  static of(shown: CaseShown): CaseView {
    const { id, personId, version, status, setting, identifiedAt, closedAt, allocatedTo: colleagueId } = shown;
    const enteredInError = shown.enteredInErrorAt !== null;
    const milestones = milestonesOf(shown);
    const notReached = [...shown.notReached];
    const state = { version, status, setting, identifiedAt, milestones, closedAt, notReached, enteredInError };
    return { id, personId, colleagueId, ...state };
  }
}
