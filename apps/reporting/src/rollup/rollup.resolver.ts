import { Actor, CurrentActor, NeedsPermission } from '@junction/auth';
import { SETTINGS, type SettingCode } from '@junction/contracts';
import { idFrom, type LdServiceId, type SiteId } from '@junction/identifiers';
import {
  Args,
  ArgsType,
  Field,
  ID,
  Parent,
  registerEnumType,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import { inCapitals } from './funnel.schema.js';
import { RollupQueries } from './rollup.queries.js';
import { LdServiceKey, ServiceFiguresView } from './rollup.schema.js';

const Setting = inCapitals(SETTINGS);
registerEnumType(Setting, { name: 'Setting', description: 'A kind of place where an L&D service meets people.' });

@ArgsType()
class FiguresArgs {
  @Field({ description: 'YYYY-MM' })
  from!: string;

  @Field({ description: 'YYYY-MM, included.' })
  to!: string;

  @Field(() => ID, { nullable: true, description: 'One place alone; every place where none is named.' })
  siteId?: string | null;

  @Field(() => Setting, { nullable: true, description: 'One kind of place alone.' })
  setting?: SettingCode | null;
}

/** What reporting adds to L&D services in the graph. */
@Resolver(() => LdServiceKey)
export class RollupResolver {
  constructor(private readonly figuresOf: RollupQueries) {}

  @ResolveField(() => ServiceFiguresView, {
    description: 'Figures of calendar months, both ends included, 120 months at most.',
  })
  @NeedsPermission('figures:read_own')
  async figures(
    @Parent() service: LdServiceKey,
    @Args() { from, to, siteId, setting }: FiguresArgs,
    @CurrentActor() actor: Actor,
  ): Promise<ServiceFiguresView> {
    const id = idFrom<LdServiceId>(service.id);
    const slice = { from, to, siteId: siteId ? idFrom<SiteId>(siteId) : null, setting: setting ?? null };
    return ServiceFiguresView.of(await this.figuresOf.figures(id, slice, actor));
  }

  /** The id is public knowledge; whether it is that of a service is for its owner to say. */
  @ResolveReference()
  resolveReference(@Parent() key: { id: string }): LdServiceKey {
    return { id: key.id };
  }
}
