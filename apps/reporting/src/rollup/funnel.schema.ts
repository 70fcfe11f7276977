import { NOT_REACHED_REASONS, type NotReachedReasonCode, WORK_KINDS, type WorkKindCode } from '@junction/contracts';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Counted, Funnel, Times } from './funnel.rules.js';

/** Codes as a GraphQL enum: `custody` in code, SQL and events is `CUSTODY` in the graph. */
export const inCapitals = <Code extends string>(codes: readonly Code[]): Record<string, Code> =>
  Object.fromEntries(codes.map((code) => [code.toUpperCase(), code]));

const NotReachedReason = inCapitals(NOT_REACHED_REASONS);
registerEnumType(NotReachedReason, { name: 'NotReachedReason', description: 'Why a case ended before a milestone.' });

const WorkKind = inCapitals(WORK_KINDS);
registerEnumType(WorkKind, { name: 'WorkKind', description: 'What has to be done for somebody.' });

/** How many closed cases did not come past a milestone, for one reason. */
@ObjectType('WhyNotReached', { description: 'How many closed cases did not come past a milestone, for one reason.' })
export class WhyNotReachedView {
  @Field(() => NotReachedReason, {
    nullable: true,
    description: 'Null where none was given: the milestone was taken back after closing.',
  })
  reason!: NotReachedReasonCode | null;

  @Field()
  count!: string;

  static of({ code, n }: Counted): WhyNotReachedView {
    return { reason: (code || null) as NotReachedReasonCode | null, count: String(n) };
  }
}

/** How many work items became overdue, of one kind. */
@ObjectType('OverdueWork', { description: 'How many work items of one kind became overdue in the period.' })
export class OverdueWorkView {
  @Field(() => WorkKind)
  kind!: WorkKindCode;

  @Field()
  count!: string;

  static of({ code, n }: Counted): OverdueWorkView {
    return { kind: code as WorkKindCode, count: String(n) };
  }
}

/** How long something took in the cases of a period, in whole minutes. */
@ObjectType('TimesTaken', { description: 'How long something took, in whole minutes.' })
export class TimesTakenView {
  @Field(() => String, { nullable: true, description: 'Half took so long or less; null where no time is known.' })
  median!: string | null;

  @Field(() => String, { nullable: true, description: 'Nine of ten took so long or less.' })
  ninetieth!: string | null;

  @Field({ description: 'How many times both rest on.' })
  n!: string;

  static of({ median, ninetieth, n }: Times): TimesTakenView {
    return { median: textOf(median), ninetieth: textOf(ninetieth), n: String(n) };
  }
}

/** A number as text, because outside the service a star may stand in its place. */
export const textOf = (minutes: number | null): string | null => (minutes === null ? null : String(minutes));

/** How far the cases of a period have come. */
@ObjectType('CaseFunnel', {
  description: 'How far the cases of a period have come: those in which somebody was identified in it.',
})
export class CaseFunnelView {
  @Field({ description: 'Cases that began in the period, mistakes left out.' })
  identified!: string;

  @Field({ description: 'Those of them that were triaged, whenever that was.' })
  triaged!: string;

  @Field({ description: 'Those of them in which a practitioner saw the person, whenever that was.' })
  seen!: string;

  @Field({ description: 'Those of them that are closed now.' })
  closed!: string;

  @Field(() => [WhyNotReachedView], { description: 'Why closed ones were never triaged, most frequent reason first.' })
  notTriaged!: WhyNotReachedView[];

  @Field(() => [WhyNotReachedView], { description: 'Why nobody saw the person in closed ones.' })
  notSeen!: WhyNotReachedView[];

  @Field(() => TimesTakenView)
  identifiedToTriaged!: TimesTakenView;

  @Field(() => TimesTakenView, { description: 'From the first arrival in the case.' })
  arrivedToTriaged!: TimesTakenView;

  @Field(() => TimesTakenView, { description: 'From the first arrival in the case to the first time seen.' })
  arrivedToSeen!: TimesTakenView;

  @Field(() => [OverdueWorkView], { description: 'What became overdue in the period, done since or not.' })
  overdue!: OverdueWorkView[];

  static of(funnel: Funnel): CaseFunnelView {
    return {
      identified: String(funnel.identified),
      triaged: String(funnel.triaged),
      seen: String(funnel.seen),
      closed: String(funnel.closed),
      notTriaged: funnel.notTriaged.map((one) => WhyNotReachedView.of(one)),
      notSeen: funnel.notSeen.map((one) => WhyNotReachedView.of(one)),
      identifiedToTriaged: TimesTakenView.of(funnel.identifiedToTriaged),
      arrivedToTriaged: TimesTakenView.of(funnel.arrivedToTriaged),
      arrivedToSeen: TimesTakenView.of(funnel.arrivedToSeen),
      overdue: funnel.overdue.map((one) => OverdueWorkView.of(one)),
    };
  }
}
