import type { Actor } from '@junction/auth';
import type { CaseId } from '@junction/identifiers';
import { Batches, Reads, statement } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { inSight, sightOf } from '../membership/membership.queries.js';
import type { Offer } from './offer.entity.js';
import { mayWorkOnOffer } from './offer.policy.js';

/** An offer, for those who may see any. */
export type OfferShown = Omit<Offer, 'answer' | 'markInError'>;

const OF_CASES = statement(
  'offers_of_cases',
  `select id, case_id as "caseId", person_id as "personId", ld_service_id as "ldServiceId", what, status, reason,
          try_again_at as "tryAgainAt", capacity, leaflet_given as "leafletGiven", observed, made_at as "madeAt",
          answered_at as "answeredAt", entered_in_error_at as "enteredInErrorAt", error_reason as "errorReason", version
     from offers
    where ${inSight('offers.person_id')} and case_id = any ($3::uuid[])
    order by made_at desc, id`,
);

/** Reads of offers; each finds only people in the actor's sight, for those who work with them. */
@Injectable()
export class OfferQueries {
  private readonly byCase = new Batches<CaseId, readonly OfferShown[]>(
    (cases, actor) =>
      this.reads.as(actor, { view: 'offers_of_case' }, async (read) => {
        const rows = await read.rows<OfferShown>(OF_CASES, [...sightOf(actor, read.at), cases]);
        const shown = rows.filter((offer) => mayWorkOnOffer(actor, offer));
        read.saw('offer', shown);
        return Map.groupBy(shown, (offer) => offer.caseId);
      }),
    () => [],
  );

  constructor(private readonly reads: Reads) {}

  /** All offers of a case, the latest first, mistakes among them; none for those who don't work with people there. */
  offersOf(ofCase: CaseId, actor: Actor): Promise<readonly OfferShown[]> {
    return this.byCase.load(ofCase, actor);
  }
}
