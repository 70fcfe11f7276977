import type { Actor } from '@junction/auth';
import type { Draft } from './draft.entity.js';

/** A draft is its author's and nobody else's, whatever their role. */
export const mayReadDraft = (actor: Actor, draft: Pick<Draft, 'userId'>): boolean =>
  actor.kind === 'member' && actor.userId === draft.userId;
