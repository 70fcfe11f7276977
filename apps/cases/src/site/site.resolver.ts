import { Actor, CurrentActor, NeedsPermission } from '@junction/auth';
import { idFrom, type LdServiceId, type SiteId } from '@junction/identifiers';
import { Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { LdServiceQueries } from '../ld-service/ld-service.queries.js';
import { LdServiceView } from '../ld-service/ld-service.schema.js';
import { SiteQueries } from './site.queries.js';
import { SiteView } from './site.schema.js';

/** Places in the graph. */
@Resolver(() => SiteView)
export class SiteResolver {
  constructor(
    private readonly sites: SiteQueries,
    private readonly services: LdServiceQueries,
  ) {}

  @Query(() => [SiteView], { description: 'Places whose people I see, by name.' })
  @NeedsPermission('board:read')
  async mySites(@CurrentActor() actor: Actor): Promise<SiteView[]> {
    return (await this.sites.mySites(actor)).map(SiteView.of);
  }

  @ResolveField(() => LdServiceView, { description: 'The L&D service that works there.' })
  async ldService(@Parent() site: SiteView, @CurrentActor() actor: Actor): Promise<LdServiceView> {
    return LdServiceView.of(await this.services.ldService(idFrom<LdServiceId>(site.ldServiceId), actor));
  }

  @ResolveReference()
  async resolveReference(@Parent() key: { id: string }, @CurrentActor() actor: Actor): Promise<SiteView> {
    return SiteView.of(await this.sites.site(idFrom<SiteId>(key.id), actor));
  }
}
