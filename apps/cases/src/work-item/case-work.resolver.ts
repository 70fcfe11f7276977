import { Actor, CurrentActor } from '@junction/auth';
import { idFrom, type CaseId } from '@junction/identifiers';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CaseView } from '../case/case.schema.js';
import { WorkItemView } from './work-item.schema.js';
import { WorklistQueries } from './worklist.queries.js';

/** What is to be done in a case, in the graph. */
@Resolver(() => CaseView)
export class CaseWorkResolver {
  constructor(private readonly lists: WorklistQueries) {}

  @ResolveField(() => [WorkItemView], { description: 'What is to be done, the next first.' })
  async workItems(@Parent() onCase: CaseView, @CurrentActor() actor: Actor): Promise<WorkItemView[]> {
    return (await this.lists.workItemsOf(idFrom<CaseId>(onCase.id), actor)).map(WorkItemView.of);
  }
}
