import { describe, expect, it } from '@jest/globals';
import { hasMine, listOf, received, released } from './live-list.js';

const row = (id: string, says = 'not seen') => ({ id, says });
const ids = (rows: readonly { id: string }[]): string => rows.map(({ id }) => id).join(' ');

describe('a list that somebody is in', () => {
  const before = listOf([row('a'), row('b'), row('c')]);

  it('keeps its order and its length, and counts what waits', () => {
    const held = received(before, [row('x'), row('c'), row('a'), row('y')], true);

    expect([ids(held.shown), [...held.gone], held.waiting]).toEqual(['a b c', ['b'], 2]);
  });

  it('says what is new about a row in its place', () => {
    const held = received(before, [row('c', 'seen'), row('a'), row('b')], true);

    expect(held.shown[2]).toEqual(row('c', 'seen'));
    expect([held.waiting, held.gone.size]).toEqual([0, 0]);
  });

  it('takes back a row that was gone and has returned', () => {
    const gone = received(before, [row('a'), row('c')], true);

    expect([...received(gone, [row('a'), row('b'), row('c')], true).gone]).toEqual([]);
  });

  it('lets everything in when asked', () => {
    const held = received(before, [row('x'), row('a')], true);

    expect(released(held)).toEqual(listOf([row('x'), row('a')]));
  });
});

describe('a row that one has added oneself', () => {
  it.each([
    ['x', [row('a'), row('x')], true],
    ['x', [row('a')], false],
    ['a', [row('a')], false],
    [null, [row('a'), row('x')], false],
  ])('%p among %j', (mine, latest, isNew) => {
    expect(hasMine(listOf([row('a')]), latest, mine)).toBe(isNew);
  });
});

describe('a list that nobody is in', () => {
  it('shows the newest rows as they are', () => {
    expect(received(listOf([row('a')]), [row('b'), row('a')], false)).toEqual(listOf([row('b'), row('a')]));
  });

  it('cannot move when it is empty, so it shows its first rows at once', () => {
    expect(ids(received(listOf([]), [row('a')], true).shown)).toBe('a');
  });
});
