import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { CaseId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { Case } from '../case/case.entity.js';
import { CaseNotFound } from '../case/case.errors.js';
import { pagesShowingCase } from '../case/case.events.js';
import { maySeeRecord } from '../membership/membership.policy.js';
import { Offer } from './offer.entity.js';
import { offerAnswered, offerMade } from './offer.events.js';
import { mayWorkOnOffer } from './offer.policy.js';
import type { AnswerGiven, OfferOfCode } from './offer.rules.js';
import { TryOfferAgain } from './try-offer-again.js';

/** In which case, what, and the answer where there was one at once. */
export interface Offering {
  readonly caseId: CaseId;
  readonly what: OfferOfCode;
  readonly answer?: AnswerGiven | null | undefined;
}

/** The person was offered something, and perhaps answered at once. */
@Injectable()
export class MakeOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tryAgain: TryOfferAgain,
  ) {}

  /**
   * @throws {CaseNotFound} where there is no such case in the actor's sight.
   * @throws {NotPermitted} unless the actor works with people at the case's L&D service.
   * @throws {CaseEnteredInError} @throws {CaseIsClosed} @throws {InputInvalid} of the answer, see {@link Offer.answer}.
   */
  execute({ caseId, what, answer }: Offering, command: Command): Promise<Offer> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'make_offer', about: through(Case, caseId), noun: Offer, maySee };
    return this.work.run(task, async (tx) => {
      const onCase = await tx.lockOne(Case, { id: caseId }, new CaseNotFound(caseId), { maySee });
      if (!mayWorkOnOffer(command.actor, onCase)) throw new NotPermitted('offer:make');
      onCase.mustBeOpen();

      const { personId, ldServiceId } = onCase;
      const offer = Offer.make({ caseId, personId, ldServiceId, what }, tx.at);
      tx.insert(offer);
      tx.announce(offerMade(offer, tx.at));
      if (answer) {
        offer.answer(answer, tx.at);
        tx.update(offer);
        tx.announce(offerAnswered(offer, answer.answer, tx.at));
        await this.tryAgain.execute(offer, command);
      }
      for (const page of pagesShowingCase(onCase)) tx.changed(page);
      return offer;
    });
  }
}
