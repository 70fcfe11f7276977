import { Directive, Field, ObjectType } from '@nestjs/graphql';
import { LdServiceKey } from '../rollup/rollup.schema.js';
import type { PublishedNumbers } from './publication.entity.js';
import type { Published } from './publication.queries.js';

/** One L&D service in a published quarter. */
@ObjectType('PublishedServiceFigures', {
  description: 'An L&D service in a published quarter. A star stands for 1 to 7; other counts are rounded to 5.',
})
export class PublishedServiceFiguresView {
  @Field(() => LdServiceKey)
  @Directive('@tag(name: "analytics")')
  ldService!: LdServiceKey;

  @Field({ description: 'Stays that began in the quarter.' })
  @Directive('@tag(name: "analytics")')
  arrived!: string;

  @Field({ description: 'Those of them in which the person was seen.' })
  @Directive('@tag(name: "analytics")')
  seen!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Half of them were seen within so many whole minutes of arriving; a star where few were seen.',
  })
  @Directive('@tag(name: "analytics")')
  medianMinutesToSeen!: string | null;

  @Field({ description: 'How many times the minutes rest on.' })
  @Directive('@tag(name: "analytics")')
  n!: string;

  static of({ ldServiceId, arrived, seen, medianMinutesToSeen, n }: PublishedNumbers): PublishedServiceFiguresView {
    return { ldService: { id: ldServiceId }, arrived, seen, medianMinutesToSeen, n };
  }
}

/** A calendar quarter as it was published. */
@ObjectType('PublishedFigures', { description: 'A calendar quarter as it was published, once and for all.' })
export class PublishedFiguresView {
  @Field({ description: 'Such as 2026-Q1.' })
  @Directive('@tag(name: "analytics")')
  quarter!: string;

  @Field(() => [String], { description: 'Every published quarter, latest first.' })
  @Directive('@tag(name: "analytics")')
  quarters!: string[];

  @Field(() => Date, { nullable: true, description: 'Null as long as nothing has been published.' })
  @Directive('@tag(name: "analytics")')
  publishedAt!: Date | null;

  @Field(() => [PublishedServiceFiguresView], { description: 'Every service that was open, region by region.' })
  @Directive('@tag(name: "analytics")')
  services!: PublishedServiceFiguresView[];

  static of({ quarter, quarters, publishedAt, services }: Published): PublishedFiguresView {
    return {
      quarter,
      quarters: [...quarters],
      publishedAt,
      services: services.map((service) => PublishedServiceFiguresView.of(service)),
    };
  }
}
