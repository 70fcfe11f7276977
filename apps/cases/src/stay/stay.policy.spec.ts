import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '@junction/auth';
import { NORTH, SOUTH, aStranger, anActor } from '@junction/testing';
import { maySeeRecord, servicesClinicalTo, servicesSeenBy } from '../membership/membership.policy.js';
import { mayOpenBoard } from '../site/site.policy.js';
import { aStay } from './stay.builder.js';
import { mayArriveAt, mayWorkOn, shownTo } from './stay.policy.js';

const WORK: readonly Role[] = ['practitioner', 'student_practitioner', 'team_lead'];
const SEE: readonly Role[] = [...WORK, 'administrator'];

describe.each(ROLES)('a %s', (role) => {
  const here = anActor(role);
  const elsewhere = anActor(role, { ldServiceId: SOUTH });

  it('sees the people of their own service alone, if the role sees any', () => {
    expect(servicesSeenBy(here)).toEqual(SEE.includes(role) ? [NORTH] : []);
    expect(mayOpenBoard(here, { ldServiceId: NORTH })).toBe(SEE.includes(role));
    expect(mayOpenBoard(elsewhere, { ldServiceId: NORTH })).toBe(false);
    expect(maySeeRecord(here)(aStay())).toBe(SEE.includes(role));
    expect(maySeeRecord(elsewhere)(aStay())).toBe(false);
  });

  it('works with them, if the role does', () => {
    expect(mayWorkOn(here, aStay())).toBe(WORK.includes(role));
    expect(mayArriveAt(here, { ldServiceId: NORTH })).toBe(WORK.includes(role));
    expect(mayWorkOn(elsewhere, aStay())).toBe(false);
    expect(servicesClinicalTo(here)).toEqual(WORK.includes(role) ? [NORTH] : []);
  });

  it('is shown what is clinical only where they work with people', () => {
    const stay = aStay({ notSeenReason: 'intoxicated' });
    const nothingClinical = { reason: null, notSeenReason: null };

    expect(shownTo(here, stay)).toMatchObject(
      WORK.includes(role) ? { reason: 'mental_health', notSeenReason: 'intoxicated' } : nothingClinical,
    );
    expect(shownTo(elsewhere, stay)).toMatchObject(nothingClinical);
    expect(shownTo(here, stay)).toMatchObject({ place: stay.place, arrivedAt: stay.arrivedAt });
  });
});

const OFFENCE = { leftTo: 'prison', nextEvent: 'charge_decision', nextEventAt: new Date(0) } as const;
const READ_OFFENCE: readonly Role[] = [...SEE, 'support_worker'];

it.each(ROLES)('a %s is shown what justice does, but for peer support workers', (role) => {
  const nothing = { leftTo: null, nextEvent: null, nextEventAt: null };

  expect(shownTo(anActor(role), aStay(OFFENCE))).toMatchObject(READ_OFFENCE.includes(role) ? OFFENCE : nothing);
  expect(shownTo(anActor(role, { ldServiceId: SOUTH }), aStay(OFFENCE))).toMatchObject(nothing);
});

describe('somebody without a role', () => {
  it('sees nobody', () => {
    expect(servicesSeenBy(aStranger())).toEqual([]);
  });
});

describe.each(['partner', 'analytics'] as const)('a practitioner who comes in by the %s graph', (graph) => {
  it('sees nobody', () => {
    expect(servicesSeenBy(anActor('practitioner', { graph }))).toEqual([]);
    expect(mayWorkOn(anActor('practitioner', { graph }), aStay())).toBe(false);
  });
});
