import { Directive, Field, ObjectType } from '@nestjs/graphql';
import { LdServiceKey } from '../rollup/rollup.schema.js';
import type { PublishedNumbers } from './publication.entity.js';
import type { Published } from './publication.queries.js';
import { HIDDEN } from './suppression.rules.js';

/** How long something took, as it was published. */
@ObjectType('PublishedTimes', { description: 'How long something took in a published quarter, in whole minutes.' })
export class PublishedTimesView {
  @Field(() => String, { nullable: true, description: 'Half took so long or less; a star where few are known.' })
  @Directive('@tag(name: "analytics")')
  median!: string | null;

  @Field({ description: 'How many times the median rests on.' })
  @Directive('@tag(name: "analytics")')
  n!: string;

  static of(median: string | null, n: string | null): PublishedTimesView {
    return { median, n: n ?? HIDDEN };
  }
}

/** How far the cases of a published quarter had come when it was published. */
@ObjectType('PublishedFunnel', {
  description: 'How far the cases in which somebody was identified in a quarter had come when it was published.',
})
export class PublishedFunnelView {
  @Field()
  @Directive('@tag(name: "analytics")')
  identified!: string;

  @Field()
  @Directive('@tag(name: "analytics")')
  triaged!: string;

  @Field({ description: 'Cases in which a practitioner saw the person.' })
  @Directive('@tag(name: "analytics")')
  seen!: string;

  @Field()
  @Directive('@tag(name: "analytics")')
  closed!: string;

  @Field(() => PublishedTimesView)
  @Directive('@tag(name: "analytics")')
  identifiedToTriaged!: PublishedTimesView;

  @Field(() => PublishedTimesView, { description: 'From the first arrival in the case.' })
  @Directive('@tag(name: "analytics")')
  arrivedToTriaged!: PublishedTimesView;

  @Field(() => PublishedTimesView, { description: 'From the first arrival in the case to the first time seen.' })
  @Directive('@tag(name: "analytics")')
  arrivedToSeen!: PublishedTimesView;

  /** @returns null for a quarter that was published before cases were counted. */
  static of(line: PublishedNumbers): PublishedFunnelView | null {
    const { casesIdentified, casesTriaged, casesSeen, casesClosed } = line;
    if (casesIdentified === null || casesTriaged === null || casesSeen === null || casesClosed === null) return null;
    return {
      identified: casesIdentified,
      triaged: casesTriaged,
      seen: casesSeen,
      closed: casesClosed,
      identifiedToTriaged: PublishedTimesView.of(line.medianIdentifiedToTriaged, line.nIdentifiedToTriaged),
      arrivedToTriaged: PublishedTimesView.of(line.medianArrivedToTriaged, line.nArrivedToTriaged),
      arrivedToSeen: PublishedTimesView.of(line.medianArrivedToSeen, line.nArrivedToSeen),
    };
  }
}

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

  @Field(() => PublishedFunnelView, {
    nullable: true,
    description: 'Null where it was not published: the quarter came out before cases were counted.',
  })
  @Directive('@tag(name: "analytics")')
  funnel!: PublishedFunnelView | null;

  static of(line: PublishedNumbers): PublishedServiceFiguresView {
    const { ldServiceId, arrived, seen, medianMinutesToSeen, n } = line;
    return {
      ldService: { id: ldServiceId },
      arrived,
      seen,
      medianMinutesToSeen,
      n,
      funnel: PublishedFunnelView.of(line),
    };
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
