import type { Command } from '@junction/auth';
import type { DraftId } from '@junction/identifiers';
import { UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { Draft } from './draft.entity.js';
import { DraftNotFound } from './draft.errors.js';
import { mayReadDraft } from './draft.policy.js';
import { dropDraft } from './draft.queries.js';

/** What somebody had begun to write is gone for good. Announces nothing. */
@Injectable()
export class DiscardDraft {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws {DraftNotFound} where the actor has no such draft. */
  execute(draftId: DraftId, command: Command): Promise<Draft> {
    return this.work.run({ ...command, verb: 'discard_draft', about: [], noun: Draft }, async (tx) => {
      const draft = await tx.find(Draft, { id: draftId });
      const isGone = !draft || draft.expiresAt <= tx.at;
      if (isGone || !mayReadDraft(command.actor, draft)) throw new DraftNotFound(draftId);

      dropDraft(tx, draftId);
      return draft;
    });
  }
}
