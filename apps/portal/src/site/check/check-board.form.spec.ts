import { describe, expect, it } from '@jest/globals';
import type { StayRowFragment } from '../../generated/graphql.js';
import { byPlace, EMPTY, readCheck } from './check-board.form.js';

const person = { id: 'p', name: { family: 'Invented', given: 'Rosa' }, description: null };
const stay = (id: string, place: string | null = null) => ({ id, place, version: 3, person }) as StayRowFragment;
const TODAY = '2026-11-23';
const IN = { is: 'in', leftTo: '' } as const;

describe('going round with the list', () => {
  it('is in the order of the cells, those without one last', () => {
    const stays = [stay('c', 'Cell 10'), stay('d'), stay('b', '2'), stay('a', 'cell 1')];
    expect(byPlace(stays).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('says of each who is there and who is gone, and adds who is new', () => {
    const read = readCheck(
      [stay('a'), stay('b')],
      {
        marks: { a: IN, b: { is: 'gone', leftTo: 'COURT' }, left: IN },
        added: [{ place: ' 4 ', who: 'man, about 50', reason: 'NOT_KNOWN_YET' }],
      },
      TODAY,
    );
    expect(read).toEqual({
      ok: true,
      input: {
        stays: [
          { stayId: 'a', version: 3, leftTo: null },
          { stayId: 'b', version: 3, leftTo: 'COURT' },
        ],
        arrivals: [{ place: '4', person: { description: 'man', estimatedAge: 50 }, reason: 'NOT_KNOWN_YET' }],
      },
    });
  });

  it('takes an empty board for checked', () => {
    expect(readCheck([], EMPTY, TODAY)).toEqual({ ok: true, input: { stays: [], arrivals: [] } });
  });

  it('passes over nobody', () => {
    const read = readCheck(
      [stay('a'), stay('b')],
      {
        marks: { b: { is: 'gone', leftTo: '' } },
        added: [{ place: '4', who: ' ', reason: 'OTHER' }],
      },
      TODAY,
    );
    expect(read).toMatchObject({
      ok: false,
      faults: [
        { field: 'check-a', fault: 'UNMARKED' },
        { field: 'where-b', fault: 'WHERE_MISSING' },
        { field: 'new-who-0', fault: 'WHO_MISSING' },
      ],
    });
  });
});
