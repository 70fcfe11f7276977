import { Actor, type Command, CurrentActor, CurrentCommand, NeedsPermission } from '@junction/auth';
import { idFrom, type PersonId, type SiteId, type StayId, type UserId } from '@junction/identifiers';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ColleagueQueries } from '../colleague/colleague.queries.js';
import { ColleagueView } from '../colleague/colleague.schema.js';
import { StayQueries } from '../stay/stay.queries.js';
import { StayConnectionView } from '../stay/stay.schema.js';
import { BoardQueries } from './board.queries.js';
import { BoardView } from './board.schema.js';
import { CheckBoard } from './check-board.js';
import { CheckBoardInput } from './check-board.schema.js';

/** Boards in the graph. */
@Resolver(() => BoardView)
export class BoardResolver {
  constructor(
    private readonly boards: BoardQueries,
    private readonly onBoard: StayQueries,
    private readonly check: CheckBoard,
    private readonly colleagues: ColleagueQueries,
  ) {}

  @Query(() => BoardView, { description: 'The board of a place whose people I see.' })
  @NeedsPermission('board:read')
  async board(@Args('siteId', { type: () => ID }) siteId: string, @CurrentActor() actor: Actor): Promise<BoardView> {
    return BoardView.of(await this.boards.board(idFrom<SiteId>(siteId), actor));
  }

  @Mutation(() => BoardView, {
    description: 'Puts a board right: who is gone leaves, who is new arrives. Or does nothing.',
  })
  @NeedsPermission('board:check')
  async checkBoard(@Args('input') input: CheckBoardInput, @CurrentCommand() command: Command): Promise<BoardView> {
    const siteId = idFrom<SiteId>(input.siteId);
    const stays = input.stays.map((row) => ({ ...row, stayId: idFrom<StayId>(row.stayId) }));
    const arrivals = input.arrivals.map((found) => ({
      ...found,
      personId: found.personId ? idFrom<PersonId>(found.personId) : null,
    }));
    await this.check.execute({ siteId, stays, arrivals }, command);
    return BoardView.of(await this.boards.board(siteId, command.actor));
  }

  @ResolveField(() => ColleagueView, { nullable: true, description: 'Who last compared it with the place.' })
  async checkedBy(
    @Parent() { checkedByUserId }: BoardView,
    @CurrentActor() actor: Actor,
  ): Promise<ColleagueView | null> {
    const by = checkedByUserId && (await this.colleagues.colleagueOfUser(checkedByUserId as UserId, actor));
    return by ? ColleagueView.of(by) : null;
  }

  @ResolveField(() => StayConnectionView, { description: 'Who is present, the longest first; 1 to 200 a page.' })
  async stays(
    @Parent() { site }: BoardView,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<StayConnectionView> {
    return StayConnectionView.of(await this.onBoard.presentAt(idFrom<SiteId>(site.id), { first, after }, actor));
  }
}
