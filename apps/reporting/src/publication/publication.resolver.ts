import { Actor, CurrentActor, NeedsPermission } from '@junction/auth';
import { Args, ArgsType, Directive, Field, Query, Resolver } from '@nestjs/graphql';
import { PublicationQueries } from './publication.queries.js';
import { PublishedFiguresView } from './publication.schema.js';

@ArgsType()
class PublishedFiguresArgs {
  @Field(() => String, { nullable: true, description: 'Such as 2026-Q1; the latest where none is named.' })
  @Directive('@tag(name: "analytics")')
  quarter?: string | null;
}

/** Published figures in the graph. */
@Resolver()
export class PublicationResolver {
  constructor(private readonly publications: PublicationQueries) {}

  @Query(() => PublishedFiguresView, {
    description: 'Figures of all L&D services for a calendar quarter that is over.',
  })
  @Directive('@tag(name: "analytics")')
  @NeedsPermission('figures:read_published')
  async publishedFigures(
    @Args() { quarter }: PublishedFiguresArgs,
    @CurrentActor() actor: Actor,
  ): Promise<PublishedFiguresView> {
    return PublishedFiguresView.of(await this.publications.published(quarter ?? null, actor));
  }
}
