import { describe, expect, it } from '@jest/globals';
import { StayNotSeenV1, defineEvent } from '@junction/contracts';
import { z } from 'zod';
import { checksOf, roomForText } from './checks.mjs';
import { breaks } from './compatible.mjs';
import { jsonSchemaOf } from './json-schema.mjs';

const shape = {
  thingId: z.uuid(),
  colour: z.enum(['red', 'blue']),
  weights: z.array(z.int()).min(1),
  note: z.enum(['light', 'heavy']).optional(),
};
const thing = (data: z.ZodRawShape = shape, topic = 'junction.thing') =>
  defineEvent({
    type: 'junction.thing.made.v1',
    topic,
    title: 'Thing made',
    description: 'A thing was made.',
    data: z.object(data),
    key: () => '',
    example: {},
  });
const broken = (data: z.ZodRawShape, topic?: string) => breaks(jsonSchemaOf(thing()), jsonSchemaOf(thing(data, topic)));

describe('a contract, once released', () => {
  it.each<[string, z.ZodRawShape]>([
    ['stays as it is', shape],
    ['gains an optional field', { ...shape, size: z.int().optional() }],
    ['gains a code', { ...shape, colour: z.enum(['red', 'blue', 'green']) }],
    ['says something in other words', { ...shape, thingId: z.uuid().describe('which thing') }],
  ])('may go on when it %s', (_what, data) => {
    expect(broken(data)).toEqual([]);
  });

  it.each<[string, z.ZodRawShape, string]>([
    ['loses a field', { ...shape, note: undefined as never }, 'note: is gone'],
    ['asks for a new field', { ...shape, size: z.int() }, 'data: size is required now, and new'],
    [
      'asks for a field that was optional',
      { ...shape, note: z.enum(['light', 'heavy']) },
      'data: note is required now',
    ],
    [
      'no longer promises a field',
      { ...shape, colour: shape.colour.optional() },
      'data: colour is no longer sure to be there',
    ],
    ['loses a code', { ...shape, colour: z.enum(['red']) }, 'colour: code blue is gone'],
    ['takes another type', { ...shape, thingId: z.int() }, 'thingId: type is not what it was'],
    [
      'takes another type inside a list',
      { ...shape, weights: z.array(z.string()).min(1) },
      'weights[]: type is not what it was',
    ],
    ['lets a list be empty', { ...shape, weights: z.array(z.int()) }, 'weights: minItems is not what it was'],
  ])('is broken when it %s', (_what, data, fault) => {
    const without = Object.fromEntries(Object.entries(data).filter(([, schema]) => (schema as unknown) !== undefined));

    expect(broken(without)).toContainEqual(expect.stringContaining(fault));
  });

  it('is broken when it moves to another topic', () => {
    expect(broken(shape, 'junction.other')).toEqual(['data: x-topic is not what it was']);
  });

  it('is broken when it is no longer there', () => {
    const released = new Map([['junction.thing.made.v1', jsonSchemaOf(thing())]]);

    const faults = checksOf([StayNotSeenV1], [{ name: 'junction.stay', partitions: 6, retentionMs: 1 }], released);

    expect(faults.flatMap((check) => check.faults)).toEqual(['junction.thing.made.v1: is gone']);
  });
});

describe('an event about a person', () => {
  it.each([z.string(), z.string().nullable(), z.array(z.string()), z.string().max(5)])(
    'has no room for text (%#)',
    (room) => {
      expect(roomForText(thing({ personId: z.uuid(), remark: room }))).toEqual([
        'junction.thing.made.v1: remark is free text',
      ]);
    },
  );

  it.each([z.uuid(), z.iso.datetime(), z.iso.date(), z.enum(['a']), z.int(), z.array(z.uuid()), z.uuid().nullable()])(
    'may hold ids, instants, days, codes and numbers (%#)',
    (room) => {
      expect(roomForText(thing({ personId: z.uuid(), said: room }))).toEqual([]);
    },
  );
});
