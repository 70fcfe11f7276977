import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { SettingCode } from '../site/site.rules.js';
import { Setting, inCapitals } from '../site/site.schema.js';
import { CASE_STATUSES, type CaseStatus } from './case.entity.js';
import type { CaseShown } from './case.queries.js';
import { MILESTONES, milestonesOf, type MilestoneKind } from './case.rules.js';

export const CaseStatusCode = inCapitals(CASE_STATUSES);
export const MilestoneKindCode = inCapitals(MILESTONES);
registerEnumType(CaseStatusCode, { name: 'CaseStatus', description: 'Whether work in a case goes on.' });
registerEnumType(MilestoneKindCode, { name: 'MilestoneKind', description: 'What a case comes past.' });

/** A milestone that has been reached. */
@ObjectType('Milestone', { description: 'The first instant at which something became true in a case.' })
export class MilestoneView {
  @Field(() => MilestoneKindCode) kind!: MilestoneKind;
  @Field() at!: Date;
}

/** A case as the graph has it. Lists each field that may leave the service; none of them is in another graph. */
@ObjectType('Case', {
  description: 'What an L&D service does for somebody, from first contact to disposal and follow-up.',
})
@Directive('@key(fields: "id")')
export class CaseView {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => CaseStatusCode) status!: CaseStatus;
  @Field(() => Setting, { description: 'Where the person was first met.' }) setting!: SettingCode;
  @Field() identifiedAt!: Date;
  @Field(() => [MilestoneView], { description: 'Those that were reached, in their order.' })
  milestones!: MilestoneView[];

  /** Not in the graph: what `person` is looked up by. */
  personId!: string;

  static of(shown: CaseShown): CaseView {
    const { id, personId, version, status, setting, identifiedAt } = shown;
    return { id, personId, version, status, setting, identifiedAt, milestones: milestonesOf(shown) };
  }
}
