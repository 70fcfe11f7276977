import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { OfferId } from '@junction/identifiers';
import { UnitOfWork, through } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { pagesShowingCase } from '../case/case.events.js';
import { maySeeRecord } from '../membership/membership.policy.js';
import { factsStanding } from '../timeline/fact.queries.js';
import { Offer } from './offer.entity.js';
import { OfferNotFound } from './offer.errors.js';
import { offerEnteredInError } from './offer.events.js';
import { mayWorkOnOffer } from './offer.policy.js';
import type { ErrorReasonCode } from './offer.rules.js';

/** Which offer, as it was when somebody looked, and why it was a mistake. */
export interface OfferMistake {
  readonly offerId: OfferId;
  readonly version: number;
  readonly reason: ErrorReasonCode;
}

/** An offer was recorded by mistake. It stays, struck through, and is taken back with its answer. */
@Injectable()
export class MarkOfferInError {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @throws {OfferNotFound} where there is no such offer in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the offer's L&D service.
   * @throws {OfferEnteredInError} the second time.
   */
  execute({ offerId, version, reason }: OfferMistake, command: Command): Promise<Offer> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'mark_offer_in_error', about: through(Offer, offerId), noun: Offer, maySee };
    return this.work.run(task, async (tx) => {
      const offer = await tx.lockOne(Offer, { id: offerId }, new OfferNotFound(offerId), { version, maySee });
      if (!mayWorkOnOffer(command.actor, offer)) throw new NotPermitted('offer:mark_in_error');

      offer.markInError(reason, tx.at);
      const replaces = await factsStanding(tx, { personId: offer.personId, named: 'offerId', id: offerId });
      tx.update(offer);
      tx.announce(offerEnteredInError(offer, { replaces, reason }, tx.at));
      for (const page of pagesShowingCase(offer)) tx.changed(page);
      return offer;
    });
  }
}
