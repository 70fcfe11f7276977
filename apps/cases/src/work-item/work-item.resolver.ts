import { Actor, type Command, CurrentActor, CurrentCommand, NeedsPermission } from '@junction/auth';
import { idFrom, type SiteId, type WorkItemId } from '@junction/identifiers';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ClaimWorkItem } from './claim-work-item.js';
import { ReleaseWorkItem } from './release-work-item.js';
import {
  ClaimWorkItemInput,
  ReleaseWorkItemInput,
  WorkItemView,
  WorklistArgs,
  WorklistView,
} from './work-item.schema.js';
import { WorklistQueries, type WorkAsked } from './worklist.queries.js';

/** The worklist in the graph, and what can happen to an item of it. */
@Resolver(() => WorkItemView)
export class WorkItemResolver {
  constructor(
    private readonly lists: WorklistQueries,
    private readonly claim: ClaimWorkItem,
    private readonly release: ReleaseWorkItem,
  ) {}

  @Query(() => WorklistView, { description: 'What has to be done, in order: at one place, or at all of my services.' })
  @NeedsPermission('worklist:read')
  async worklist(@Args() asked: WorklistArgs, @CurrentActor() actor: Actor): Promise<WorklistView> {
    return WorklistView.of(await this.lists.worklist(readAsked(asked), actor));
  }

  @Mutation(() => WorkItemView, { description: 'I am on it; colleagues see who and since when.' })
  @NeedsPermission('work_item:claim')
  async claimWorkItem(
    @Args('input') input: ClaimWorkItemInput,
    @CurrentCommand() command: Command,
  ): Promise<WorkItemView> {
    const claiming = { ...input, workItemId: idFrom<WorkItemId>(input.workItemId) };
    return WorkItemView.of(this.lists.asItStands(await this.claim.execute(claiming, command)));
  }

  @Mutation(() => WorkItemView, { description: "I am not on it after all: it is anybody's again." })
  @NeedsPermission('work_item:release')
  async releaseWorkItem(
    @Args('input') input: ReleaseWorkItemInput,
    @CurrentCommand() command: Command,
  ): Promise<WorkItemView> {
    const releasing = { ...input, workItemId: idFrom<WorkItemId>(input.workItemId) };
    return WorkItemView.of(this.lists.asItStands(await this.release.execute(releasing, command)));
  }
}

const ROWS = 50;

const readAsked = ({ siteId, mine, kinds, first, after }: WorklistArgs): WorkAsked => ({
  siteId: siteId ? idFrom<SiteId>(siteId) : null,
  mine: mine ?? false,
  kinds: kinds ?? null,
  first: first ?? ROWS,
  after: after ?? null,
});
