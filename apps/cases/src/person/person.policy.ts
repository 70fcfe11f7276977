import type { Actor } from '@junction/auth';
import { mayWorkWithPeopleOf } from '../membership/membership.policy.js';
import type { Person } from './person.entity.js';

/** Who somebody is, is written by those who work with people at the L&D service that owns the record. */
export const mayChange = (actor: Actor, person: Pick<Person, 'ldServiceId'>): boolean =>
  mayWorkWithPeopleOf(actor, person.ldServiceId);
