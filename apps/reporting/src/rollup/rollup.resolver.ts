import { Actor, CurrentActor, NeedsPermission } from '@junction/auth';
import { idFrom, type LdServiceId } from '@junction/identifiers';
import { Args, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { RollupQueries } from './rollup.queries.js';
import { LdServiceKey, ServiceFiguresView } from './rollup.schema.js';

/** What reporting adds to L&D services in the graph. */
@Resolver(() => LdServiceKey)
export class RollupResolver {
  constructor(private readonly figuresOf: RollupQueries) {}

  @ResolveField(() => ServiceFiguresView, {
    description: 'Figures by calendar month, YYYY-MM, both ends included, 120 months at most.',
  })
  @NeedsPermission('figures:read_own')
  async figures(
    @Parent() service: LdServiceKey,
    @Args('from') from: string,
    @Args('to') to: string,
    @CurrentActor() actor: Actor,
  ): Promise<ServiceFiguresView> {
    const id = idFrom<LdServiceId>(service.id);
    return ServiceFiguresView.of(await this.figuresOf.figures(id, { from, to }, actor));
  }

  /** The id is public knowledge; whether it is that of a service is for its owner to say. */
  @ResolveReference()
  resolveReference(@Parent() key: { id: string }): LdServiceKey {
    return { id: key.id };
  }
}
