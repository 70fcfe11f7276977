import type { Actor } from '@junction/auth';
import { mayWorkWithPeopleOf } from '../membership/membership.policy.js';
import type { Offer } from './offer.entity.js';

/** Make, answer, mark in error: for those who work with people at the offer's L&D service; nobody else sees any. */
export const mayWorkOnOffer = (actor: Actor, offer: Pick<Offer, 'ldServiceId'>): boolean =>
  mayWorkWithPeopleOf(actor, offer.ldServiceId);
