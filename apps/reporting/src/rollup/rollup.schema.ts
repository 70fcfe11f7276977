import { Directive, Field, ID, ObjectType } from '@nestjs/graphql';
import { CaseFunnelView, textOf } from './funnel.schema.js';
import type { Figures, Month } from './rollup.queries.js';

/** Owned by the cases service; here its key, and its figures. */
@ObjectType('LdService')
@Directive('@key(fields: "id")')
export class LdServiceKey {
  @Field(() => ID)
  id!: string;
}

/** A month of an L&D service. Numbers are text: outside the service a star may stand in their place. */
@ObjectType('MonthFigures', { description: 'A calendar month of an L&D service in numbers.' })
export class MonthFiguresView {
  @Field({ description: 'YYYY-MM, a calendar month of Europe/London.' })
  month!: string;

  @Field({ description: 'Stays that began in the month, as corrected since.' })
  arrived!: string;

  @Field({ description: 'Those of them in which the person was seen, whenever that was.' })
  seen!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Half of them were seen within so many whole minutes of arriving.',
  })
  medianMinutesToSeen!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Nine of ten of them were seen within so many whole minutes of arriving.',
  })
  ninetiethMinutesToSeen!: string | null;

  @Field({ description: 'How many times the minutes rest on.' })
  n!: string;

  static of({ month, arrived, seen, toSeen }: Month): MonthFiguresView {
    return {
      month,
      arrived: String(arrived),
      seen: String(seen),
      medianMinutesToSeen: textOf(toSeen.median),
      ninetiethMinutesToSeen: textOf(toSeen.ninetieth),
      n: String(toSeen.n),
    };
  }
}

/** A service's own figures: live and exact, for those who work there. */
@ObjectType('ServiceFigures', { description: "An L&D service's own figures, live and exact." })
export class ServiceFiguresView {
  @Field(() => Date, { nullable: true, description: 'When the latest of the facts counted here was recorded.' })
  freshAsOf!: Date | null;

  @Field({ description: 'Whether small numbers are hidden. Never in a service that reads its own.' })
  suppressed!: boolean;

  @Field(() => [MonthFiguresView], { description: 'Stays, month by month.' })
  months!: MonthFiguresView[];

  @Field(() => CaseFunnelView, { description: 'Cases, over the whole period.' })
  funnel!: CaseFunnelView;

  static of({ freshAsOf, months, funnel }: Figures): ServiceFiguresView {
    return {
      freshAsOf,
      suppressed: false,
      months: months.map((month) => MonthFiguresView.of(month)),
      funnel: CaseFunnelView.of(funnel),
    };
  }
}
