import { Scalar, type CustomScalar } from '@nestjs/graphql';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isCalendarDay } from './calendar-day.js';

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)$/;

const NOT_A_DAY = 'expected a calendar day, YYYY-MM-DD';
const NOT_AN_INSTANT = 'expected an instant with its zone, such as 2026-03-02T09:30:00Z';

function day(value: unknown): string {
  if (typeof value !== 'string' || !isCalendarDay(value)) throw new GraphQLError(NOT_A_DAY);
  return value;
}

function instant(value: unknown): Date {
  const calendarDay = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined;
  if (calendarDay === undefined || !isCalendarDay(calendarDay)) throw new GraphQLError(NOT_AN_INSTANT);
  return new Date(value as string);
}

const literal = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : undefined);

/** `Date` in the graph: a day of the calendar, never an instant; YYYY-MM-DD in code as well. */
export const CalendarDay = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day of the calendar, YYYY-MM-DD.',
  parseValue: day,
  parseLiteral: (node) => day(literal(node)),
  serialize: day,
});

/**
 * `DateTime` in the graph, `Date` in code: an instant, written with its zone (RFC 3339) and always handed out in UTC.
 * Digits beyond milliseconds are cut off. Fields and arguments of the type `Date` use it by themselves.
 */
@Scalar('DateTime', () => Date)
export class InstantScalar implements CustomScalar<string, Date> {
  readonly description = 'An instant with its zone, handed out in UTC, such as 2026-03-02T09:30:00.000Z.';

  parseValue(value: unknown): Date {
    return instant(value);
  }

  parseLiteral(node: ValueNode): Date {
    return instant(literal(node));
  }

  serialize(value: unknown): string {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw new GraphQLError(NOT_AN_INSTANT);
    return value.toISOString();
  }
}
