import { describe, expect, it } from '@jest/globals';
import { dueToday, nextOf, workAtSites } from './to-do.js';

const NOW = new Date('2026-11-23T09:31:00Z');
const list = (...nodes: object[]) => ({ items: { edges: nodes.map((node) => ({ node })) } }) as never;
const due = (dueAt: string, siteId: string, isOverdue = false) => ({
  id: dueAt,
  dueAt,
  isOverdue,
  site: { id: siteId },
});

it('takes what is mine first, then what nobody has', () => {
  const own = { id: 'c', claimedBy: { id: 'me' } };
  const next = nextOf({
    mine: list(own),
    next: list({ id: 'a', claimedBy: { id: 'lee' } }, { id: 'b', claimedBy: null }, own, { id: 'd' }, { id: 'e' }),
  });
  expect(next.map(({ node }) => node.id)).toEqual(['c', 'b', 'd']);
});

describe('what is to be done today', () => {
  const work = [
    due('2026-11-22T23:59:59Z', 'b', true),
    due('2026-11-23T23:59:59Z', 'a'),
    due('2026-11-24T00:00:00Z', 'a'),
  ];

  it('is what falls due on this day in London, or has already', () => {
    expect(dueToday(work, NOW)).toBe(2);
  });

  it('stands with its place, most overdue first', () => {
    const site = (id: string, name: string) => ({ id, name, setting: 'CUSTODY' as const });
    const sites = workAtSites([site('a', 'Abbot'), site('b', 'Bramley'), site('c', 'Carrow')], work);
    expect(sites.map(({ id, toDo, overdue }) => [id, toDo, overdue])).toEqual([
      ['b', 1, 1],
      ['a', 2, 0],
      ['c', 0, 0],
    ]);
  });
});
