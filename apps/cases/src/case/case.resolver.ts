import { Actor, CurrentActor, NeedsPermission } from '@junction/auth';
import { idFrom, type CaseId, type ColleagueId, type PersonId } from '@junction/identifiers';
import { Args, ID, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { ColleagueQueries } from '../colleague/colleague.queries.js';
import { ColleagueView } from '../colleague/colleague.schema.js';
import { PersonQueries } from '../person/person.queries.js';
import { PersonView } from '../person/person.schema.js';
import { StayQueries } from '../stay/stay.queries.js';
import { StayView } from '../stay/stay.schema.js';
import { CaseQueries } from './case.queries.js';
import { CaseView } from './case.schema.js';

/** Cases in the graph. */
@Resolver(() => CaseView)
export class CaseResolver {
  constructor(
    private readonly onCases: CaseQueries,
    private readonly people: PersonQueries,
    private readonly ofCases: StayQueries,
    private readonly colleagues: ColleagueQueries,
  ) {}

  @Query(() => CaseView, { description: 'One case.' })
  @NeedsPermission('person:read')
  async case(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<CaseView> {
    return CaseView.of(await this.onCases.case(idFrom<CaseId>(id), actor));
  }

  @ResolveField(() => ColleagueView, { nullable: true, description: 'Who looks after it; null: nobody in particular.' })
  async allocatedTo(@Parent() { colleagueId }: CaseView, @CurrentActor() actor: Actor): Promise<ColleagueView | null> {
    if (colleagueId === null) return null;
    return ColleagueView.of(await this.colleagues.colleague(idFrom<ColleagueId>(colleagueId), actor));
  }

  @ResolveField(() => PersonView)
  async person(@Parent() onCase: CaseView, @CurrentActor() actor: Actor): Promise<PersonView> {
    return PersonView.of(await this.people.person(idFrom<PersonId>(onCase.personId), actor));
  }

  @ResolveField(() => [StayView], { description: 'The latest first.' })
  async stays(@Parent() onCase: CaseView, @CurrentActor() actor: Actor): Promise<StayView[]> {
    return (await this.ofCases.staysOf(idFrom<CaseId>(onCase.id), actor)).map(StayView.of);
  }

  @ResolveReference()
  async resolveReference(@Parent() key: { id: string }, @CurrentActor() actor: Actor): Promise<CaseView> {
    return CaseView.of(await this.onCases.case(idFrom<CaseId>(key.id), actor));
  }
}
