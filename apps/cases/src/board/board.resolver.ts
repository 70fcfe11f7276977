import { Actor, CurrentActor, NeedsPermission } from '@junction/auth';
import { idFrom, type SiteId } from '@junction/identifiers';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { StayQueries } from '../stay/stay.queries.js';
import { StayConnectionView } from '../stay/stay.schema.js';
import { BoardQueries } from './board.queries.js';
import { BoardView } from './board.schema.js';

/** Boards in the graph. */
@Resolver(() => BoardView)
export class BoardResolver {
  constructor(
    private readonly boards: BoardQueries,
    private readonly onBoard: StayQueries,
  ) {}

  @Query(() => BoardView, { description: 'The board of a place whose people I see.' })
  @NeedsPermission('board:read')
  async board(@Args('siteId', { type: () => ID }) siteId: string, @CurrentActor() actor: Actor): Promise<BoardView> {
    return BoardView.of(await this.boards.board(idFrom<SiteId>(siteId), actor));
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
