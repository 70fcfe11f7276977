import type { Actor } from '@junction/auth';
import { mayWorkWithPeopleOf } from '../membership/membership.policy.js';
import type { Case } from './case.entity.js';
import type { NotReached } from './case.rules.js';

/** Triage, correct, record the outcome, close, reopen, mark in error: for those who work with people at its service. */
export const mayWorkOnCase = (actor: Actor, onCase: Pick<Case, 'ldServiceId'>): boolean =>
  mayWorkWithPeopleOf(actor, onCase.ldServiceId);

/** Who looks after whom is for a team lead of the case's service to say, and nobody else. */
export const mayAllocate = (actor: Actor, onCase: Pick<Case, 'ldServiceId'>): boolean =>
  actor.kind === 'member' && actor.is('team_lead', onCase.ldServiceId);

/** What of a case is clinical: why it came to an end before a milestone. */
interface Clinical {
  readonly ldServiceId: Case['ldServiceId'];
  readonly notReached: readonly NotReached[];
}

/** A case as one actor sees it: why it came to nothing is for those who work with people there. */
export const caseShownTo = <Shown extends Clinical>(actor: Actor, onCase: Shown): Shown =>
  mayWorkOnCase(actor, onCase) ? onCase : { ...onCase, notReached: [] };
