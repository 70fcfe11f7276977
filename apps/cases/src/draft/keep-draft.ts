import type { Command } from '@junction/auth';
import { UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { Draft } from './draft.entity.js';
import { DraftSubjectNotFound } from './draft.errors.js';
import { mayReadDraft } from './draft.policy.js';
import { saveDraft, subjectOf } from './draft.queries.js';
import type { DraftPageCode } from './draft.rules.js';

/** On which page, about what, and all that was typed so far. */
export interface Keeping {
  readonly page: DraftPageCode;
  readonly subjectId: string;
  readonly text: string;
}

/** Keeps what somebody has begun to write, in place of what they had there before. Announces nothing. */
@Injectable()
export class KeepDraft {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @throws {DraftSubjectNotFound} where there is no such case, stay, person or place in the actor's sight.
   * @throws {InputInvalid} `text`: TOO_LONG (more than 20,000 characters), HAS_CONTROL_CHARACTERS.
   */
  execute({ page, subjectId, text }: Keeping, command: Command): Promise<Draft> {
    const { actor } = command;
    const maySee = (draft: Draft): boolean => mayReadDraft(actor, draft);
    return this.work.run({ ...command, verb: 'keep_draft', about: [], noun: Draft, maySee }, async (tx) => {
      const subject = await subjectOf(tx, subjectId, actor);
      if (!subject) throw new DraftSubjectNotFound(subjectId);

      const { userId } = actor;
      return saveDraft(tx, Draft.keep({ userId, page, subjectId, personId: subject.personId, text }, tx.at));
    });
  }
}
