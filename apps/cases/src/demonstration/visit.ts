import type { AdjustmentCode } from '@junction/contracts';
import type { CloseCase } from '../case/close-case.js';
import type { RecordCaseOutcome } from '../case/record-case-outcome.js';
import type { TriageCase } from '../case/triage-case.js';
import type { RecordContact } from '../contact/record-contact.js';
import type { MakeOffer } from '../offer/make-offer.js';
import type { PersonGiven } from '../person/person.rules.js';
import type { SiteDetails } from '../site/site.entity.js';
import type { ArrivalReasonCode, LeftToCode, NextEventCode, NotSeenReasonCode } from '../stay/stay.rules.js';
import type { StoryColleague } from './colleagues.js';

/** What a verb is told, besides which record and in which version. */
type Told<Verb extends { execute(asked: never, ...rest: never[]): unknown }> = Omit<
  Parameters<Verb['execute']>[0],
  'caseId' | 'version'
>;

/** What happens, as its verb is told. */
export type Act =
  | { readonly kind: 'seen' }
  | { readonly kind: 'not_seen'; readonly reason: NotSeenReasonCode }
  | { readonly kind: 'left'; readonly to: LeftToCode }
  /** Expected so many minutes after the moment of telling. */
  | { readonly kind: 'planned'; readonly next: NextEventCode; readonly inMinutes: number }
  | { readonly kind: 'triaged'; readonly triage: Told<TriageCase> }
  | { readonly kind: 'offered'; readonly offer: Told<MakeOffer> }
  /** Put off until so many minutes after the moment of telling. */
  | { readonly kind: 'put_off'; readonly inMinutes: number }
  | { readonly kind: 'contacted'; readonly contact: Told<RecordContact> }
  | { readonly kind: 'helped'; readonly by: AdjustmentCode; readonly note?: string }
  | { readonly kind: 'allocated'; readonly to: StoryColleague }
  | { readonly kind: 'outcome'; readonly outcome: Told<RecordCaseOutcome> }
  | { readonly kind: 'closed'; readonly closing: Told<CloseCase> };

/** What happens during a visit or after it, and how long before the moment of telling. */
export type Turn = Act & { readonly minutesAgo: number };

/** One stay of an invented person, told in minutes before now, so that the demonstration is never out of date. */
export interface Visit {
  /** Stands for the same person in every visit. */
  readonly who: string;
  readonly person: PersonGiven;
  readonly site: SiteDetails;
  readonly place: string | null;
  readonly reason: ArrivalReasonCode;
  readonly minutesAgo: number;
  readonly turns: readonly Turn[];
}
