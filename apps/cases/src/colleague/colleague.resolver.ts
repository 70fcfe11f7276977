import { Actor, type Command, CurrentActor, CurrentCommand, NeedsPermission } from '@junction/auth';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { ColleagueQueries } from './colleague.queries.js';
import { ColleagueView } from './colleague.schema.js';
import { IntroduceColleague } from './introduce-colleague.js';

/** Colleagues in the graph. */
@Resolver(() => ColleagueView)
export class ColleagueResolver {
  constructor(
    private readonly known: ColleagueQueries,
    private readonly introduce: IntroduceColleague,
  ) {}

  @Query(() => [ColleagueView], { description: 'Everybody at my L&D services, by name.' })
  @NeedsPermission('colleague:read')
  async colleagues(@CurrentActor() actor: Actor): Promise<ColleagueView[]> {
    return (await this.known.colleagues(actor)).map(ColleagueView.of);
  }

  @Mutation(() => [ColleagueView], { description: 'Who I am at each of my services, as my token says it.' })
  @NeedsPermission('colleague:introduce')
  async introduceColleague(@CurrentCommand() command: Command): Promise<ColleagueView[]> {
    await this.introduce.execute(command);
    return (await this.known.mine(command.actor)).map(ColleagueView.of);
  }
}
