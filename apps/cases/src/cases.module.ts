import { MessagingModule } from '@junction/messaging';
import { PersistenceModule } from '@junction/persistence';
import { Module, type DynamicModule } from '@nestjs/common';
import { AddAdjustment } from './adjustment/add-adjustment.js';
import { Adjustment } from './adjustment/adjustment.entity.js';
import { AdjustmentQueries } from './adjustment/adjustment.queries.js';
import { AdjustmentResolver } from './adjustment/adjustment.resolver.js';
import { EndAdjustment } from './adjustment/end-adjustment.js';
import { BoardCheck } from './board/board-check.entity.js';
import { BoardQueries } from './board/board.queries.js';
import { BoardResolver } from './board/board.resolver.js';
import { AllocateCase } from './case/allocate-case.js';
import { CaseActsResolver } from './case/case-acts.resolver.js';
import { CheckBoard } from './board/check-board.js';
import { Case } from './case/case.entity.js';
import { CaseQueries } from './case/case.queries.js';
import { CaseResolver } from './case/case.resolver.js';
import { CloseCase } from './case/close-case.js';
import { CorrectCaseTriage } from './case/correct-case-triage.js';
import { IdentifyCase } from './case/identify-case.js';
import { MarkCaseInError } from './case/mark-case-in-error.js';
import { Outcome } from './case/outcome.entity.js';
import { RecordCaseOutcome } from './case/record-case-outcome.js';
import { ReopenCase } from './case/reopen-case.js';
import { TriageCase } from './case/triage-case.js';
import { Triage } from './case/triage.entity.js';
import { TriageResolver } from './case/triage.resolver.js';
import type { CasesConfig } from './cases.config.js';
import { Colleague } from './colleague/colleague.entity.js';
import { ColleagueQueries } from './colleague/colleague.queries.js';
import { ColleagueResolver } from './colleague/colleague.resolver.js';
import { IntroduceColleague } from './colleague/introduce-colleague.js';
import { Contact } from './contact/contact.entity.js';
import { ContactQueries } from './contact/contact.queries.js';
import { ContactResolver } from './contact/contact.resolver.js';
import { MarkContactInError } from './contact/mark-contact-in-error.js';
import { RecordContact } from './contact/record-contact.js';
import { DiscardDraft } from './draft/discard-draft.js';
import { Draft } from './draft/draft.entity.js';
import { DraftQueries } from './draft/draft.queries.js';
import { DraftResolver } from './draft/draft.resolver.js';
import { KeepDraft } from './draft/keep-draft.js';
import { SweepDraft } from './draft/sweep-draft.js';
import { LdService } from './ld-service/ld-service.entity.js';
import { LdServiceQueries } from './ld-service/ld-service.queries.js';
import { LdServiceResolver } from './ld-service/ld-service.resolver.js';
import { OpenLdService } from './ld-service/open-ld-service.js';
import { Membership } from './membership/membership.entity.js';
import { StartMembership } from './membership/start-membership.js';
import { AddPersonIdentifier } from './person/add-person-identifier.js';
import { CorrectPerson } from './person/correct-person.js';
import { AnswerOffer } from './offer/answer-offer.js';
import { MakeOffer } from './offer/make-offer.js';
import { MarkOfferInError } from './offer/mark-offer-in-error.js';
import { Offer } from './offer/offer.entity.js';
import { OfferQueries } from './offer/offer.queries.js';
import { OfferResolver } from './offer/offer.resolver.js';
import { TryOfferAgain } from './offer/try-offer-again.js';
import { Deployment } from './person/deployment.rules.js';
import { IdentifyPerson } from './person/identify-person.js';
import { PersonActsResolver } from './person/person-acts.resolver.js';
import { PersonIdentifier } from './person/person-identifier.entity.js';
import { Person } from './person/person.entity.js';
import { PersonQueries } from './person/person.queries.js';
import { PersonResolver } from './person/person.resolver.js';
import { RegisterPerson } from './person/register-person.js';
import { SearchQueries } from './person/search.queries.js';
import { SearchResolver } from './person/search.resolver.js';
import { OpenSite } from './site/open-site.js';
import { SiteTargets } from './site/site-targets.entity.js';
import { Site } from './site/site.entity.js';
import { SiteQueries } from './site/site.queries.js';
import { SiteResolver } from './site/site.resolver.js';
import { ArriveStay } from './stay/arrive-stay.js';
import { CorrectStayTimes } from './stay/correct-stay-times.js';
import { LeaveStay } from './stay/leave-stay.js';
import { MarkStayInError } from './stay/mark-stay-in-error.js';
import { MarkStayNotSeen } from './stay/mark-stay-not-seen.js';
import { PlanStay } from './stay/plan-stay.js';
import { PlanStayResolver } from './stay/plan-stay.resolver.js';
import { SeeStay } from './stay/see-stay.js';
import { StayActsResolver } from './stay/stay-acts.resolver.js';
import { Stay } from './stay/stay.entity.js';
import { StayMistakeResolver } from './stay/stay-mistake.resolver.js';
import { StayQueries } from './stay/stay.queries.js';
import { StayResolver } from './stay/stay.resolver.js';
import { TimelineQueries } from './timeline/timeline.queries.js';
import { TimelineResolver } from './timeline/timeline.resolver.js';
import { AnnounceOverdueWorkItems } from './work-item/announce-overdue-work-items.js';
import { CaseWorkResolver } from './work-item/case-work.resolver.js';
import { ClaimWorkItem } from './work-item/claim-work-item.js';
import { EndWorkItems } from './work-item/end-work-items.js';
import { MoveWorkItems } from './work-item/move-work-items.js';
import { MakeWorkItem } from './work-item/make-work-item.js';
import { ReleaseWorkItem } from './work-item/release-work-item.js';
import { SweepWorkItems } from './work-item/sweep-work-items.js';
import { Sweeping } from './work-item/sweeping.rules.js';
import { WorkItem } from './work-item/work-item.entity.js';
import { WorkItemPartsResolver } from './work-item/work-item-parts.resolver.js';
import { WorkItemResolver } from './work-item/work-item.resolver.js';
import { WorklistQueries } from './work-item/worklist.queries.js';

/** The tables of this service. */
export const CASES_ENTITIES = [
  ...[LdService, Site, SiteTargets, Person, PersonIdentifier, Membership, Case, Stay],
  ...[Triage, Outcome, Colleague, Contact, Offer, Draft, WorkItem, BoardCheck, Adjustment],
];

/** Who is where, since when, and what was done about it: people, cases, stays, and the places that they are at. */
@Module({
  providers: [
    ...[LdServiceResolver, LdServiceQueries, OpenLdService],
    ...[SiteResolver, SiteQueries, OpenSite],
    ...[PersonResolver, PersonActsResolver, PersonQueries, RegisterPerson],
    ...[IdentifyPerson, CorrectPerson, AddPersonIdentifier],
    ...[SearchResolver, SearchQueries],
    ...[AdjustmentResolver, AdjustmentQueries, AddAdjustment, EndAdjustment],
    ...[StartMembership],
    ...[CaseResolver, CaseActsResolver, TriageResolver, CaseQueries, IdentifyCase, TriageCase, CorrectCaseTriage],
    ...[AllocateCase, RecordCaseOutcome, CloseCase, ReopenCase, MarkCaseInError],
    ...[ColleagueResolver, ColleagueQueries, IntroduceColleague],
    ...[ContactResolver, ContactQueries, RecordContact, MarkContactInError],
    ...[OfferResolver, OfferQueries, MakeOffer, AnswerOffer, TryOfferAgain, MarkOfferInError],
    ...[DraftResolver, DraftQueries, KeepDraft, DiscardDraft, SweepDraft],
    ...[StayResolver, StayActsResolver, StayQueries, ArriveStay, SeeStay, MarkStayNotSeen, CorrectStayTimes, LeaveStay],
    ...[StayMistakeResolver, MarkStayInError],
    ...[PlanStayResolver, PlanStay],
    ...[BoardResolver, BoardQueries, CheckBoard],
    ...[TimelineResolver, TimelineQueries],
    ...[WorkItemResolver, WorkItemPartsResolver, CaseWorkResolver, WorklistQueries],
    ...[MakeWorkItem, EndWorkItems, MoveWorkItems, ClaimWorkItem, ReleaseWorkItem],
    ...[AnnounceOverdueWorkItems, SweepWorkItems],
  ],
})
export class CasesModule {
  static forConfig(config: CasesConfig): DynamicModule {
    const url = config.JUNCTION_DATABASE_URL;
    return {
      module: CasesModule,
      imports: [
        PersistenceModule.forService(() => ({
          url,
          entities: CASES_ENTITIES,
          hashKey: config.JUNCTION_HASH_KEY,
          auditHeadsFile: config.JUNCTION_AUDIT_HEADS_FILE,
        })),
        MessagingModule.forService(() => ({
          service: 'cases',
          databaseUrl: url,
          kafka: { brokers: config.JUNCTION_KAFKA_BROKERS },
        })),
      ],
      providers: [
        { provide: Deployment, useValue: { peopleAreInvented: config.JUNCTION_MODE === 'demonstration' } },
        { provide: Sweeping, useValue: { everySeconds: config.JUNCTION_SWEEP_SECONDS } },
      ],
    };
  }
}
