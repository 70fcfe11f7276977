import { Actor, CurrentActor, NeedsPermission } from '@junction/auth';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { PersonInput } from './person-input.schema.js';
import { SearchQueries } from './search.queries.js';
import { PersonMatchView, PersonSearchView } from './search.schema.js';

/** Finding people, in the graph. */
@Resolver(() => PersonMatchView)
export class SearchResolver {
  constructor(private readonly queries: SearchQueries) {}

  @Query(() => PersonSearchView, {
    description: 'People by name in any order, day of birth or identifier, in any form; 1 to 50, the best fit first.',
  })
  @NeedsPermission('person:read')
  async people(
    @Args('search') search: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @CurrentActor() actor: Actor,
  ): Promise<PersonSearchView> {
    const { matches, hasMore } = await this.queries.search(search, first ?? 20, actor);
    return { matches: matches.map(PersonMatchView.of), hasMore };
  }

  @Query(() => [PersonMatchView], {
    description: 'Whose records somebody new may have already, the likeliest first; what cannot be read is left out.',
  })
  @NeedsPermission('person:register')
  async possibleMatches(@Args('person') person: PersonInput, @CurrentActor() actor: Actor): Promise<PersonMatchView[]> {
    return (await this.queries.possibleMatches(person, actor)).map(PersonMatchView.of);
  }
}
