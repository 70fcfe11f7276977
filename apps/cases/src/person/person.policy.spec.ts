import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '@junction/auth';
import { IDENTIFIER_SCHEMES } from '@junction/identifiers';
import { NORTH, SOUTH, anActor } from '@junction/testing';
import { mayReadIdentifier } from './person.policy.js';

const READ: readonly Role[] = ['practitioner', 'student_practitioner', 'team_lead', 'administrator', 'support_worker'];
const OF_JUSTICE = IDENTIFIER_SCHEMES.filter((scheme) => scheme !== 'nhs_number');

describe.each(ROLES)('a %s', (role) => {
  it('reads the numbers of justice at their own service, unless they support as a peer', () => {
    for (const scheme of OF_JUSTICE) {
      expect(mayReadIdentifier(anActor(role), { scheme, ldServiceId: NORTH })).toBe(READ.includes(role));
      expect(mayReadIdentifier(anActor(role), { scheme, ldServiceId: SOUTH })).toBe(false);
    }
  });

  it('reads the number of the health service of whomever they see', () => {
    expect(mayReadIdentifier(anActor(role), { scheme: 'nhs_number', ldServiceId: NORTH })).toBe(true);
  });
});
