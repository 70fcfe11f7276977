import { ArgsType, Field, ID, Int, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfoView } from '../board/page.schema.js';
import { inCapitals } from '../site/site.schema.js';
import { WORK_STATUSES, type WorkStatus } from './work-item.entity.js';
import { WORKLIST_RULES, WORK_KINDS, type WorkKindCode, type WorklistRuleCode } from './work-item.rules.js';
import type { WorkItemShown, WorklistShown } from './worklist.queries.js';

export const WorkKind = inCapitals(WORK_KINDS);
export const WorkStatusCode = inCapitals(WORK_STATUSES);
export const WorklistRule = inCapitals(WORKLIST_RULES);
registerEnumType(WorkKind, { name: 'WorkKind', description: 'What has to be done for somebody.' });
registerEnumType(WorkStatusCode, { name: 'WorkStatus', description: 'Whether it still has to be done.' });
registerEnumType(WorklistRule, { name: 'WorklistRule', description: 'By what the worklist is ordered.' });

/** A work item as the graph has it. Lists each field that may leave the service; none of them is in another graph. */
@ObjectType('WorkItem', { description: 'Something that has to be done about somebody by a time.' })
export class WorkItemView {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Send it with a change, so that nobody overwrites what they have not seen.' })
  version!: number;
  @Field(() => WorkKind) kind!: WorkKindCode;
  @Field(() => WorkStatusCode) status!: WorkStatus;
  @Field() dueAt!: Date;
  @Field() madeAt!: Date;
  @Field({ description: 'The due time has come, and it is not done.' }) isOverdue!: boolean;
  @Field({ description: 'Expected to leave within the hour, and not seen.' }) mayLeaveSoon!: boolean;
  @Field(() => Date, { nullable: true, description: 'Lapses 30 minutes after the last activity.' })
  claimedAt!: Date | null;

  /** Not in the graph: what the rest is looked up by. */
  personId!: string;
  caseId!: string;
  stayId!: string | null;
  siteId!: string | null;
  ldServiceId!: string;
  claimedByUserId!: string | null;
  isOnWorklist!: boolean;

  static of(this: void, shown: WorkItemShown): WorkItemView {
    const { id, version, kind, status, dueAt, madeAt, isOverdue, mayLeaveSoon, claimedAt } = shown;
    const { personId, caseId, stayId, siteId, ldServiceId, claimedByUserId } = shown;
    const keys = { personId, caseId, stayId, siteId, ldServiceId, claimedByUserId, isOnWorklist: false };
    return { id, version, kind, status, dueAt, madeAt, isOverdue, mayLeaveSoon, claimedAt, ...keys };
  }
}

/** One work item in a list, and where it stands there. */
@ObjectType('WorkItemEdge')
export class WorkItemEdgeView {
  @Field() cursor!: string;
  @Field(() => WorkItemView) node!: WorkItemView;
}

/** One page of the worklist (Relay cursor connections). */
@ObjectType('WorkItemConnection', { description: 'One page of a list of work items.' })
export class WorkItemConnectionView {
  @Field(() => [WorkItemEdgeView]) edges!: WorkItemEdgeView[];
  @Field(() => PageInfoView) pageInfo!: PageInfoView;
}

/** What has to be done, who must be seen next first; counts and page are of one instant. */
@ObjectType('Worklist', { description: 'What has to be done, in order; counts and page are of one instant.' })
export class WorklistView {
  @Field({ description: 'The instant at which this was so.' }) asOf!: Date;
  @Field(() => Int) toDoCount!: number;
  @Field(() => Int) overdueCount!: number;
  @Field(() => WorkItemConnectionView) items!: WorkItemConnectionView;
  @Field(() => [WorklistRule], { description: 'Each rule decides where those before it leave a tie.' })
  order!: WorklistRuleCode[];

  static of({ items, hasNextPage, ...shown }: WorklistShown): WorklistView {
    const edges = items.map((item) => ({
      cursor: item.cursor,
      node: { ...WorkItemView.of(item), isOnWorklist: true },
    }));
    const pageInfo = { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null };
    return { ...shown, items: { edges, pageInfo }, order: [...WORKLIST_RULES] };
  }
}

/** Which part of the worklist is wanted. */
@ArgsType()
export class WorklistArgs {
  @Field(() => ID, { nullable: true, description: 'Without it: all places of my services.' }) siteId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only what I have claimed.' }) mine?: boolean | null;
  @Field(() => [WorkKind], { nullable: true, description: 'Without them: all.' }) kinds?: WorkKindCode[] | null;
  @Field(() => Int, { nullable: true, description: '1 to 200; 50 unless said.' }) first?: number | null;
  @Field(() => String, { nullable: true }) after?: string | null;
}

/** Which item is claimed, as it was when somebody looked. */
@InputType()
export class ClaimWorkItemInput {
  @Field(() => ID) workItemId!: string;
  @Field(() => Int, { description: 'The version that was looked at.' }) version!: number;
  @Field({ description: 'From a colleague who is on it.' }) takeOver!: boolean;
}

/** Which item is given back, as it was when somebody looked. */
@InputType()
export class ReleaseWorkItemInput {
  @Field(() => ID) workItemId!: string;
  @Field(() => Int, { description: 'The version that was looked at.' }) version!: number;
}
