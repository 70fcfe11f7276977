import { Directive, Field, ObjectType } from '@nestjs/graphql';

/** Whether a list goes on, and from where (Relay cursor connections). */
@ObjectType('PageInfo', { description: 'Whether a list goes on, and from where.' })
@Directive('@shareable')
export class PageInfoView {
  @Field() hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}
