import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Kind, type ValueNode } from 'graphql';
import { CalendarDay, InstantScalar } from './scalars.js';

const instants = new InstantScalar();
const text = (value: string): ValueNode => ({ kind: Kind.STRING, value });

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-12-31', '0001-01-01', '9999-12-31', '0050-02-28'])('may be %s', (day) => {
    expect(CalendarDay.parseValue(day)).toBe(day);
    expect(CalendarDay.parseLiteral(text(day), {})).toBe(day);
    expect(CalendarDay.serialize(day)).toBe(day);
  });

  it.each([
    ...['2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '2024-01-00', '0000-01-01'],
    ...['2024-1-1', '24-01-01', '2024-01-01T00:00:00Z', ' 2024-01-01', '2024-01-01\n', '01/02/2024', '', 'Fiction'],
  ])('is not %j', (day) => {
    expect(() => CalendarDay.parseValue(day)).toThrow(/^expected a calendar day, YYYY-MM-DD$/);
  });

  it.each([20240229, null, {}, ['2024-02-29'], true, new Date(0)])('is not %p', (day) => {
    expect(() => CalendarDay.parseValue(day)).toThrow('expected a calendar day');
    expect(() => CalendarDay.serialize(day)).toThrow('expected a calendar day');
  });

  it('is every day there has been', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(CalendarDay.parseValue(day)).toBe(day);
        },
      ),
    );
  });

  it('is not read from a number in a document', () => {
    expect(() => CalendarDay.parseLiteral({ kind: Kind.INT, value: '20240229' }, {})).toThrow(
      'expected a calendar day',
    );
  });
});

describe('an instant', () => {
  it.each([
    ['2026-03-02T09:30:00Z', '2026-03-02T09:30:00.000Z'],
    ['2026-03-02T09:30:00.123456789Z', '2026-03-02T09:30:00.123Z'],
    ['2026-06-02T09:30:00+01:00', '2026-06-02T08:30:00.000Z'],
    ['2026-01-01T00:30:00+01:00', '2025-12-31T23:30:00.000Z'],
    ['2026-03-02T09:30:00-00:00', '2026-03-02T09:30:00.000Z'],
    ['2026-03-02T09:30:00+14:00', '2026-03-01T19:30:00.000Z'],
  ])('%s is told as %s', (given, told) => {
    expect(instants.serialize(instants.parseValue(given))).toBe(told);
    expect(instants.serialize(instants.parseLiteral(text(given)))).toBe(told);
  });

  it.each([
    ...['2026-03-02T09:30:00', '2026-03-02', '2026-03-02 09:30:00Z', '2026-02-29T09:30:00Z', '2026-03-02T24:00:00Z'],
    ...['2026-03-02T09:60:00Z', '2026-03-02T23:59:60Z', '2026-03-02T09:30Z', '2026-03-02T09:30:00+15:00', 'now', ''],
    ...['2026-03-02T09:30:00+0100', '2026-03-02t09:30:00z', '2026-03-02T09:30:00.Z', 'Fiction', '1772443800000'],
  ])('is not %j', (given) => {
    expect(() => instants.parseValue(given)).toThrow(
      /^expected an instant with its zone, such as 2026-03-02T09:30:00Z$/,
    );
  });

  it.each([1772443800000, null, {}, new Date(0)])('is not read from %p', (given) => {
    expect(() => instants.parseValue(given)).toThrow('expected an instant');
  });

  it.each(['2026-03-02T09:30:00Z', 0, null, new Date(Number.NaN)])('is not told from %p', (value) => {
    expect(() => instants.serialize(value)).toThrow('expected an instant');
  });

  it('comes back as it was told, to the millisecond', () => {
    const dates = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });

    fc.assert(fc.property(dates, (date) => expect(instants.parseValue(instants.serialize(date))).toEqual(date)));
  });
});
