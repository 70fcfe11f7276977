import { type Command, CurrentCommand, NeedsPermission } from '@junction/auth';
import { idFrom, type StayId } from '@junction/identifiers';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { PlanStay } from './plan-stay.js';
import { PlanStayInput } from './stay-input.schema.js';
import { shownTo } from './stay.queries.js';
import { StayView } from './stay.schema.js';

/** What is expected of a stay, in the graph; what has happened to one is in `StayActsResolver`. */
@Resolver(() => StayView)
export class PlanStayResolver {
  constructor(private readonly plan: PlanStay) {}

  @Mutation(() => StayView, { description: 'What is expected to happen next to somebody, and when.' })
  @NeedsPermission('stay:plan')
  async planStay(@Args('input') input: PlanStayInput, @CurrentCommand() command: Command): Promise<StayView> {
    const planning = { ...input, stayId: idFrom<StayId>(input.stayId) };
    return StayView.of(shownTo(command.actor, await this.plan.execute(planning, command)));
  }
}
