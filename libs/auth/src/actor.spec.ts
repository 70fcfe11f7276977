import { describe, expect, it } from '@jest/globals';
import type { LdServiceId, UserId } from '@junction/identifiers';
import { Actor, type Graph, type Pair } from './actor.js';
import { ROLES, ROLES_WITH_RECORDS, type Role } from './role.js';

const NORTH = '11111111-1111-4111-8111-111111111111' as LdServiceId;
const SOUTH = '22222222-2222-4222-8222-222222222222' as LdServiceId;
const at = (ldServiceId: LdServiceId, role: Role): Pair => ({ ldServiceId, role });
const actor = (pairs: Pair[], graph: Graph = 'staff'): Actor =>
  Actor.of({ userId: 'u-1' as UserId, pairs, requestId: 'r-1', graph });

describe('the kind of an actor', () => {
  it.each<[string, Pair[], Graph, string]>([
    ['a member of staff', [at(NORTH, 'practitioner')], 'staff', 'member'],
    ['somebody without any role', [], 'staff', 'member'],
    ['a commissioner', [at(NORTH, 'commissioner')], 'staff', 'published'],
    [
      'a commissioner who is a practitioner too',
      [at(NORTH, 'commissioner'), at(NORTH, 'practitioner')],
      'staff',
      'member',
    ],
    ['anybody on the analytics graph', [at(NORTH, 'team_lead')], 'analytics', 'published'],
    ['anybody on the partner graph', [at(NORTH, 'team_lead')], 'partner', 'permit'],
  ])('of %s', (_, pairs, graph, kind) => {
    expect(actor(pairs, graph).kind).toBe(kind);
  });

  it('is job for the platform itself, who holds no role and sees no L&D service as a member', () => {
    expect(Actor.job('relay')).toMatchObject({ kind: 'job', userId: 'job:relay', pairs: [], ldServiceIds: [] });
  });
});

describe('the L&D services of an actor', () => {
  it('are each named once', () => {
    const both = actor([at(NORTH, 'practitioner'), at(NORTH, 'team_lead'), at(SOUTH, 'administrator')]);

    expect(both.ldServiceIds).toEqual([NORTH, SOUTH]);
  });

  it.each(ROLES.filter((role) => role !== 'commissioner'))('count for %s when that role works with records', (role) => {
    expect(actor([at(NORTH, role)]).ldServiceIds).toEqual(ROLES_WITH_RECORDS.has(role) ? [NORTH] : []);
  });

  it.each<Graph>(['partner', 'analytics'])('are none on the %s graph, whatever the role', (graph) => {
    expect(actor([at(NORTH, 'practitioner')], graph).ldServiceIds).toEqual([]);
  });
});

describe('holding a role', () => {
  it('is asked of one L&D service, or of any', () => {
    const sam = actor([at(NORTH, 'practitioner')]);

    expect([sam.is('practitioner'), sam.is('practitioner', NORTH)]).toEqual([true, true]);
    expect([sam.is('practitioner', SOUTH), sam.is('team_lead'), sam.is('team_lead', NORTH)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
