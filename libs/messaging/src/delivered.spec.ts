import { describe, expect, it } from '@jest/globals';
import { StayArrivedV1 } from '@junction/contracts';
import { isId } from '@junction/identifiers';
import { arrivedOf } from './delivered.js';

const { type, topic, example } = StayArrivedV1;

const message = (changed: { headers?: object; key?: string; value?: string; topic?: string } = {}) => ({
  topic,
  partition: 2,
  offset: '17',
  key: example.personId,
  value: JSON.stringify(example),
  ...changed,
  headers: {
    ce_specversion: '1.0',
    ce_id: '9A1B2C3D-4E5F-4A6B-8C7D-0E1F2A3B4C05',
    ce_type: type,
    ...changed.headers,
  } as Record<string, string>,
});

const WANTED = new Set([type]);

describe('a message that arrives', () => {
  it('becomes an event of its contract, its id in one spelling', () => {
    expect(arrivedOf(message(), WANTED)?.event).toEqual({
      id: '9a1b2c3d-4e5f-4a6b-8c7d-0e1f2a3b4c05',
      type,
      topic,
      key: example.personId,
      data: example,
    });
  });

  it('is none of our business when nobody here handles its type', () => {
    expect(
      arrivedOf(message({ headers: { ce_type: 'junction.stay.moved.v1' }, value: 'whatever' }), WANTED),
    ).toBeUndefined();
  });

  it.each([
    { changed: { value: '{"half' }, fault: 'EVENT_NOT_JSON' },
    { changed: { value: '{}' }, fault: 'EVENT_BREAKS_CONTRACT' },
    { changed: { value: JSON.stringify({ ...example, surname: 'SAMPLE' }) }, fault: 'EVENT_BREAKS_CONTRACT' },
    { changed: { topic: 'junction.case' }, fault: 'EVENT_ON_WRONG_TOPIC' },
    { changed: { key: example.stayId }, fault: 'EVENT_UNDER_WRONG_KEY' },
  ])('has the fault $fault when it has one, and no event', ({ changed, fault }) => {
    const arrived = arrivedOf(message(changed), WANTED);

    expect(arrived).toMatchObject({ fault });
    expect(arrived).not.toHaveProperty('event');
  });

  it('without a readable id is known by its place, the same each time', () => {
    const stray = message({ headers: { ce_id: 'seventeen' } });

    const id = arrivedOf(stray, WANTED)?.id ?? '';

    expect(isId(id)).toBe(true);
    expect(arrivedOf(stray, WANTED)?.id).toBe(id);
    expect(arrivedOf({ ...stray, offset: '18' }, WANTED)?.id).not.toBe(id);
  });
});
