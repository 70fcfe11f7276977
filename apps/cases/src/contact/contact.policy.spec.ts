import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '@junction/auth';
import type { UserId } from '@junction/identifiers';
import { NORTH, SOUTH, anActor } from '@junction/testing';
import { aContact } from './contact.builder.js';
import { contactShownTo, mayComeNear, mayMarkContactInError, mayRecordContact } from './contact.policy.js';

const WORK: readonly Role[] = ['practitioner', 'student_practitioner', 'team_lead'];
const SUPPORT: readonly Role[] = ['support_worker', 'peer_support_worker'];

describe.each(ROLES)('a %s', (role) => {
  const here = anActor(role, { userId: 'me' });
  const elsewhere = anActor(role, { ldServiceId: SOUTH, userId: 'me' });
  const [works, supports] = [WORK.includes(role), SUPPORT.includes(role)];

  it('records contacts where they work with people or support them', () => {
    expect(mayRecordContact(here, { ldServiceId: NORTH })).toBe(works || supports);
    expect(mayRecordContact(elsewhere, { ldServiceId: NORTH })).toBe(false);
    expect(mayComeNear(here)(aContact())).toBe(works || supports || role === 'administrator');
    expect(mayComeNear(elsewhere)(aContact())).toBe(false);
  });

  it('takes back any, or their own', () => {
    expect(mayMarkContactInError(here, aContact())).toBe(works);
    expect(mayMarkContactInError(here, aContact({ recordedBy: 'me' as UserId }))).toBe(works || supports);
    expect(mayMarkContactInError(elsewhere, aContact({ recordedBy: 'me' as UserId }))).toBe(false);
  });

  it('reads what it was about, or that it was, or nothing', () => {
    const about = works || role === 'support_worker' ? 'Told them' : null;

    expect(contactShownTo(here, aContact())).toEqual(
      works || supports ? { ...aContact(), about, id: expect.any(String) } : null,
    );
    expect(contactShownTo(elsewhere, aContact())).toBeNull();
  });
});
