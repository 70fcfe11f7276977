import { Actor, CurrentActor, NeedsPermission } from '@junction/auth';
import { idFrom, type LdServiceId } from '@junction/identifiers';
import { Directive, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { SiteQueries } from '../site/site.queries.js';
import { SiteView } from '../site/site.schema.js';
import { LdServiceQueries } from './ld-service.queries.js';
import { LdServiceView } from './ld-service.schema.js';

/** L&D services in the graph. */
@Resolver(() => LdServiceView)
export class LdServiceResolver {
  constructor(
    private readonly services: LdServiceQueries,
    private readonly places: SiteQueries,
  ) {}

  @Query(() => [LdServiceView], { description: 'All L&D services, by name.' })
  @Directive('@tag(name: "partner")')
  @Directive('@tag(name: "analytics")')
  @NeedsPermission('ld_service:read')
  async ldServices(@CurrentActor() actor: Actor): Promise<LdServiceView[]> {
    return (await this.services.ldServices(actor)).map(LdServiceView.of);
  }

  @ResolveField(() => [SiteView], { description: 'The places where it works, by name.' })
  async sites(@Parent() service: LdServiceView, @CurrentActor() actor: Actor): Promise<SiteView[]> {
    return (await this.places.sitesOf(idFrom<LdServiceId>(service.id), actor)).map(SiteView.of);
  }

  @ResolveReference()
  async resolveReference(@Parent() key: { id: string }, @CurrentActor() actor: Actor): Promise<LdServiceView> {
    return LdServiceView.of(await this.services.ldService(idFrom<LdServiceId>(key.id), actor));
  }
}
