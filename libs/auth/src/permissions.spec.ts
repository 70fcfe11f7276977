import { describe, expect, it } from '@jest/globals';
import type { LdServiceId, UserId } from '@junction/identifiers';
import { Actor, type Graph } from './actor.js';
import { mayAsk, PERMISSIONS, PERMISSIONS_OF_ROLE, type Permission } from './permissions.js';
import { ROLES, type Role } from './role.js';

const NORTH = '11111111-1111-4111-8111-111111111111' as LdServiceId;
const actor = (roles: readonly Role[], graph: Graph = 'staff'): Actor =>
  Actor.of({
    userId: 'u-1' as UserId,
    pairs: roles.map((role) => ({ ldServiceId: NORTH, role })),
    requestId: 'r-1',
    graph,
  });
const asked = (of: Actor): Permission[] => PERMISSIONS.filter((permission) => mayAsk(of, permission));
const OF_PEOPLE = PERMISSIONS.filter((permission) => /^(board|person|stay|case|contact|offer):/.test(permission));

describe('what may be asked for', () => {
  it.each(ROLES)('by %s is what the map says', (role) => {
    expect(new Set(asked(actor([role])))).toEqual(new Set(PERMISSIONS_OF_ROLE[role]));
  });

  it('by somebody without a role is nothing', () => {
    expect(asked(actor([]))).toEqual([]);
  });

  it('by the platform itself is nothing: its work does not come in by a door', () => {
    expect(asked(Actor.job('relay'))).toEqual([]);
  });

  it.each<Role>(['receiving_service', 'commissioner', 'auditor', 'operator'])(
    'by %s is nothing about people',
    (role) => {
      expect(asked(actor([role])).filter((permission) => OF_PEOPLE.includes(permission))).toEqual([]);
    },
  );

  it.each<Role>(['support_worker', 'peer_support_worker'])(
    'by %s is the people they are allocated to, and whom they spoke to about them',
    (role) => {
      expect(asked(actor([role])).filter((permission) => OF_PEOPLE.includes(permission))).toEqual([
        'person:read',
        'contact:record',
        'contact:mark_in_error',
      ]);
    },
  );

  it('by a team lead alone is who looks after a case', () => {
    expect(ROLES.filter((role) => mayAsk(actor([role]), 'case:allocate'))).toEqual(['team_lead']);
  });

  it('by an administrator leaves out the reason somebody is to be seen', () => {
    expect(mayAsk(actor(['administrator']), 'board:read')).toBe(true);
    expect(mayAsk(actor(['administrator']), 'stay:read_reason')).toBe(false);
  });

  it('on the partner graph is the public list of L&D services, with or without a role', () => {
    expect(asked(actor([], 'partner'))).toEqual(['ld_service:read']);
    expect(asked(actor(['practitioner', 'team_lead'], 'partner'))).toEqual(['ld_service:read']);
  });

  it('on the analytics graph is published figures, by those whose role includes them', () => {
    expect(asked(actor(['commissioner'], 'analytics'))).toEqual(['figures:read_published', 'ld_service:read']);
    expect(asked(actor(['practitioner'], 'analytics'))).toEqual(['ld_service:read']);
    expect(asked(actor([], 'analytics'))).toEqual([]);
  });
});
