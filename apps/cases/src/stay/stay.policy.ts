import type { Actor } from '@junction/auth';
import { mayReadOffence, mayWorkWithPeopleOf } from '../membership/membership.policy.js';
import type { Site } from '../site/site.entity.js';
import type { Stay } from './stay.entity.js';
import type { ArrivalReasonCode, NotSeenReasonCode } from './stay.rules.js';

/** Those who work with people at the place's L&D service record who arrives there. */
export const mayArriveAt = (actor: Actor, site: Pick<Site, 'ldServiceId'>): boolean =>
  mayWorkWithPeopleOf(actor, site.ldServiceId);

/** See, mark not seen, correct, leave: for those who work with people at the L&D service of the place. */
export const mayWorkOn = (actor: Actor, stay: Pick<Stay, 'ldServiceId'>): boolean =>
  mayWorkWithPeopleOf(actor, stay.ldServiceId);

/** A stay as one actor sees it: what is clinical is null for those who may not see it. */
export type StayShown = Omit<Stay, 'reason' | 'notSeenReason' | StayActs> & {
  readonly reason: ArrivalReasonCode | null;
  readonly notSeenReason: NotSeenReasonCode | null;
};
type StayActs = 'plan' | 'see' | 'markNotSeen' | 'correctTimes' | 'leave' | 'markInError';

/**
 * Administrators and support workers see who is where since when, not why somebody is to be seen nor why they were not;
 * peer support workers neither see what justice is going to do, nor where it sent them.
 */
export function shownTo(actor: Actor, stay: Stay): StayShown {
  if (mayWorkOn(actor, stay)) return stay;
  const shown = { ...stay, reason: null, notSeenReason: null };
  return mayReadOffence(actor, stay) ? shown : { ...shown, leftTo: null, nextEvent: null, nextEventAt: null };
}
