import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { cursorOf, type Page } from '../board/page.rules.js';
import { PageInfoView } from '../board/page.schema.js';
import { inCapitals } from '../site/site.schema.js';
import type { TimelineEntry } from './timeline.queries.js';
import { TIMELINE_KINDS, type TimelineKind } from './timeline.rules.js';

export const TimelineKindCode = inCapitals(TIMELINE_KINDS);
registerEnumType(TimelineKindCode, { name: 'TimelineKind', description: 'What happened to a person.' });

/** One thing that happened. */
@ObjectType('TimelineEntry', { description: 'One thing that happened to a person.' })
export class TimelineEntryView {
  @Field(() => ID) id!: string;
  @Field(() => TimelineKindCode) kind!: TimelineKind;
  @Field() happenedAt!: Date;
  @Field() recordedAt!: Date;
  @Field(() => String, { nullable: true }) siteName!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'What it says in one code: answer, result, what is next, disposal, reason. Null for who may not see it.',
  })
  code!: string | null;
  @Field({ description: 'A later correction says another time; it stays, struck through.' }) replaced!: boolean;
}

/** One thing that happened, and where it stands in the timeline. */
@ObjectType('TimelineEdge')
export class TimelineEdgeView {
  @Field() cursor!: string;
  @Field(() => TimelineEntryView) node!: TimelineEntryView;
}

/** One page of a timeline, the latest first (Relay cursor connections). */
@ObjectType('TimelineConnection', { description: 'One page of a timeline, the latest first.' })
export class TimelineConnectionView {
  @Field(() => [TimelineEdgeView]) edges!: TimelineEdgeView[];
  @Field(() => PageInfoView) pageInfo!: PageInfoView;

  static of({ rows, hasNextPage }: Page<TimelineEntry>): TimelineConnectionView {
    const edges = rows.map(({ number, ...node }) => ({
      cursor: cursorOf({ at: node.happenedAt.toISOString(), key: String(number) }),
      node,
    }));
    return { edges, pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } };
  }
}
