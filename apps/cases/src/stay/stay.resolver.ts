import { Actor, CurrentActor, NeedsPermission } from '@junction/auth';
import { idFrom, type PersonId, type SiteId, type StayId } from '@junction/identifiers';
import { Args, ID, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { PersonQueries } from '../person/person.queries.js';
import { PersonView } from '../person/person.schema.js';
import { SiteQueries } from '../site/site.queries.js';
import { SiteView } from '../site/site.schema.js';
import { StayQueries } from './stay.queries.js';
import { StayView } from './stay.schema.js';

/** Stays in the graph: reading them. What can happen to one is in `StayActsResolver`. */
@Resolver(() => StayView)
export class StayResolver {
  constructor(
    private readonly stays: StayQueries,
    private readonly people: PersonQueries,
    private readonly sites: SiteQueries,
  ) {}

  @Query(() => StayView, { description: 'One stay.' })
  @NeedsPermission('board:read')
  async stay(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<StayView> {
    return StayView.of(await this.stays.stay(idFrom<StayId>(id), actor));
  }

  @ResolveField(() => PersonView)
  async person(@Parent() stay: StayView, @CurrentActor() actor: Actor): Promise<PersonView> {
    const person = idFrom<PersonId>(stay.personId);
    const shown = stay.isOnBoard
      ? this.people.personOnBoard(person, idFrom<SiteId>(stay.siteId), actor)
      : this.people.person(person, actor);
    return PersonView.of(await shown);
  }

  @ResolveField(() => SiteView)
  async site(@Parent() stay: StayView, @CurrentActor() actor: Actor): Promise<SiteView> {
    return SiteView.of(await this.sites.site(idFrom<SiteId>(stay.siteId), actor));
  }

  // Guards say nothing about the record here, so the query itself decides what this actor may see.
  @ResolveReference()
  async resolveReference(@Parent() key: { id: string }, @CurrentActor() actor: Actor): Promise<StayView> {
    return StayView.of(await this.stays.stay(idFrom<StayId>(key.id), actor));
  }
}
