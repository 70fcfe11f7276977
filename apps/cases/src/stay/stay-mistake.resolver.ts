import { type Command, CurrentCommand, NeedsPermission } from '@junction/auth';
import { idFrom, type StayId } from '@junction/identifiers';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { MarkStayInError } from './mark-stay-in-error.js';
import { MarkStayInErrorInput } from './stay-input.schema.js';
import { shownTo } from './stay.queries.js';
import { StayView } from './stay.schema.js';

/** Taking a stay back, in the graph. */
@Resolver(() => StayView)
export class StayMistakeResolver {
  constructor(private readonly markInError: MarkStayInError) {}

  @Mutation(() => StayView, { description: "A stay was a mistake: somebody else's, or none." })
  @NeedsPermission('stay:mark_in_error')
  async markStayInError(
    @Args('input') input: MarkStayInErrorInput,
    @CurrentCommand() command: Command,
  ): Promise<StayView> {
    const mistake = { ...input, stayId: idFrom<StayId>(input.stayId) };
    return StayView.of(shownTo(command.actor, await this.markInError.execute(mistake, command)));
  }
}
