import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { OfferId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { Case } from '../case/case.entity.js';
import { CaseNotFound } from '../case/case.errors.js';
import { pagesShowingCase } from '../case/case.events.js';
import { maySeeRecord } from '../membership/membership.policy.js';
import { Offer } from './offer.entity.js';
import { OfferNotFound } from './offer.errors.js';
import { offerAnswered } from './offer.events.js';
import { mayWorkOnOffer } from './offer.policy.js';
import type { AnswerGiven } from './offer.rules.js';
import { TryOfferAgain } from './try-offer-again.js';

/** Which offer, as it was when somebody looked, and what came of it. */
export interface Answering {
  readonly offerId: OfferId;
  readonly version: number;
  readonly answer: AnswerGiven;
}

/** The person answered an offer, or could not. What was put off can be answered again. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tryAgain: TryOfferAgain,
  ) {}

  /**
   * @throws {OfferNotFound} where there is no such offer in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the offer's L&D service.
   * @throws {CaseEnteredInError} @throws {CaseIsClosed}
   * @throws {OfferEnteredInError} @throws {OfferAlreadyAnswered} @throws {InputInvalid} see {@link Offer.answer}.
   */
  execute({ offerId, version, answer }: Answering, command: Command): Promise<Offer> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'answer_offer', about: through(Offer, offerId), noun: Offer, maySee };
    return this.work.run(task, async (tx) => {
      const offer = await tx.lockOne(Offer, { id: offerId }, new OfferNotFound(offerId), { version, maySee });
      if (!mayWorkOnOffer(command.actor, offer)) throw new NotPermitted('offer:answer');
      const onCase = await tx.lockOne(Case, { id: offer.caseId }, new CaseNotFound(offer.caseId));
      onCase.mustBeOpen();

      offer.answer(answer, tx.at);
      tx.update(offer);
      tx.announce(offerAnswered(offer, answer.answer, tx.at));
      await this.tryAgain.execute(offer, command);
      for (const page of pagesShowingCase(onCase)) tx.changed(page);
      return offer;
    });
  }
}
