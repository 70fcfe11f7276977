import { z } from 'zod';

/** Where an L&D service meets people. Source: L&D Standard Service Specification 2019, 2.3 (points of operation). */
export const SETTINGS = [
  'custody',
  'voluntary_attendance',
  'magistrates_court',
  'youth_court',
  'crown_court',
  'street_triage',
  'place_of_safety',
] as const;
export type SettingCode = (typeof SETTINGS)[number];
export const settingCode = z.enum(SETTINGS);

/** Why somebody who was there was not seen. */
export const NOT_SEEN_REASONS = [
  'declined',
  'asleep',
  'intoxicated',
  'released_before_seen',
  'transferred',
  'unsafe',
  'no_staff',
] as const;
export type NotSeenReasonCode = (typeof NOT_SEEN_REASONS)[number];
export const notSeenReasonCode = z.enum(NOT_SEEN_REASONS);

/** Where somebody went when they left. */
export const LEFT_TO = ['home', 'court', 'prison', 'hospital', 'other_custody', 'other', 'not_known'] as const;
export type LeftToCode = (typeof LEFT_TO)[number];
export const leftToCode = z.enum(LEFT_TO);

/** Why the times of a stay were corrected. */
export const CORRECTION_REASONS = ['entered_wrongly', 'told_later', 'recorded_late', 'other'] as const;
export type CorrectionReasonCode = (typeof CORRECTION_REASONS)[number];
export const correctionReasonCode = z.enum(CORRECTION_REASONS);

/** Age in completed years, in bands wide enough to tell nobody apart. */
export const AGE_BANDS = [
  'under_10',
  '10_to_15',
  '16_to_17',
  '18_to_24',
  '25_to_44',
  '45_to_64',
  '65_and_over',
] as const;
export type AgeBandCode = (typeof AGE_BANDS)[number];
export const ageBandCode = z.enum(AGE_BANDS);

/** What comes next after triage. */
export const TRIAGE_NEXT = ['see', 'advice_only', 'already_supported', 'no_further_action'] as const;
export type TriageNextCode = (typeof TRIAGE_NEXT)[number];
export const triageNextCode = z.enum(TRIAGE_NEXT);

/** What is expected to happen next to somebody at a place; after a decision to charge, a release or a transfer they leave. */
export const NEXT_EVENTS = ['interview', 'charge_decision', 'release', 'transfer', 'hearing', 'not_known'] as const;
export type NextEventCode = (typeof NEXT_EVENTS)[number];
export const nextEventCode = z.enum(NEXT_EVENTS);

/** Whom a contact was with. */
export const CONTACT_WITH = [
  'person',
  'family_or_carer',
  'gp',
  'care_coordinator',
  'solicitor',
  'appropriate_adult',
  'police_officer',
  'court',
  'probation',
  'social_care',
  'other',
] as const;
export type ContactWithCode = (typeof CONTACT_WITH)[number];
export const contactWithCode = z.enum(CONTACT_WITH);

/** How a contact was made. */
export const CONTACT_HOW = ['face_to_face', 'phone', 'video', 'letter', 'secure_email'] as const;
export type ContactHowCode = (typeof CONTACT_HOW)[number];
export const contactHowCode = z.enum(CONTACT_HOW);

/** Whether somebody was reached. */
export const CONTACT_RESULTS = ['achieved', 'attempted'] as const;
export type ContactResultCode = (typeof CONTACT_RESULTS)[number];
export const contactResultCode = z.enum(CONTACT_RESULTS);

/** What a person can be offered. Source: L&D Standard Service Specification 2019, 2.4 (care pathway). */
export const OFFERS_OF = ['screening', 'assessment', 'referral', 'support', 'peer_support'] as const;
export type OfferOfCode = (typeof OFFERS_OF)[number];
export const offerOfCode = z.enum(OFFERS_OF);

/** What came of an offer. */
export const OFFER_ANSWERS = ['accepted', 'declined', 'deferred', 'not_possible'] as const;
export type OfferAnswerCode = (typeof OFFER_ANSWERS)[number];
export const offerAnswerCode = z.enum(OFFER_ANSWERS);

/** Why something offered could not happen now. */
export const NOT_NOW_REASONS = [
  'asleep',
  'intoxicated',
  'unwell',
  'distressed',
  'in_interview',
  'no_interpreter',
  'no_appropriate_adult',
  'unsafe',
  'released',
  'transferred',
  'no_staff',
  'does_not_want_it',
  'other',
] as const;
export type NotNowReasonCode = (typeof NOT_NOW_REASONS)[number];
export const notNowReasonCode = z.enum(NOT_NOW_REASONS);

/** Whether, and how, somebody was diverted: out of justice, to an alternative by the police, within a sentence, or not. */
export const DIVERSIONS = ['out', 'police_alternative', 'within', 'none', 'unknown'] as const;
export type DiversionCode = (typeof DIVERSIONS)[number];
export const diversionCode = z.enum(DIVERSIONS);

/** What police or court decided. */
export const DISPOSALS = [
  'no_further_action',
  'released_under_investigation',
  'pre_charge_bail',
  'community_resolution',
  'penalty_notice',
  'simple_caution',
  'conditional_caution',
  'youth_caution',
  'youth_conditional_caution',
  'deferred_prosecution',
  'charged',
  'discontinued',
  'dismissed',
  'discharge',
  'fine',
  'referral_order',
  'youth_rehabilitation_order',
  'community_order',
  'suspended_sentence',
  'custody',
  'hospital_order',
  'remanded',
  'other',
  'not_known',
] as const;
export type DisposalCode = (typeof DISPOSALS)[number];
export const disposalCode = z.enum(DISPOSALS);

/** What a case comes past, in order, as far as the services that run record it. */
export const MILESTONES = ['identified', 'triaged', 'seen', 'closed'] as const;
export type MilestoneCode = (typeof MILESTONES)[number];
export const milestoneCode = z.enum(MILESTONES);

/** Why a case ended before a milestone. */
export const NOT_REACHED_REASONS = [
  'declined',
  'released_before_seen',
  'transferred',
  'not_needed',
  'already_supported',
  'could_not_be_reached',
  'unsafe',
  'no_staff',
  'out_of_area',
  'other',
] as const;
export type NotReachedReasonCode = (typeof NOT_REACHED_REASONS)[number];
export const notReachedReasonCode = z.enum(NOT_REACHED_REASONS);

/** Why work in a closed case goes on. */
export const REOPEN_REASONS = [
  'person_returned',
  'new_information',
  'hearing_listed',
  'closed_by_mistake',
  'other',
] as const;
export type ReopenReasonCode = (typeof REOPEN_REASONS)[number];
export const reopenReasonCode = z.enum(REOPEN_REASONS);

/** Why a record was a mistake. */
export const ERROR_REASONS = ['wrong_person', 'entered_twice', 'did_not_happen', 'other'] as const;
export type ErrorReasonCode = (typeof ERROR_REASONS)[number];
export const errorReasonCode = z.enum(ERROR_REASONS);

/** What helps a person to understand and to take part. */
export const ADJUSTMENTS = [
  'short_sentences',
  'extra_time',
  'easy_read',
  'pictures',
  'breaks',
  'quiet_room',
  'low_light',
  'no_touch',
  'familiar_person',
  'appropriate_adult',
  'sign_language',
  'hearing_loop',
  'large_print',
  'step_free',
  'practitioner_of_same_gender',
  'other',
] as const;
export type AdjustmentCode = (typeof ADJUSTMENTS)[number];
export const adjustmentCode = z.enum(ADJUSTMENTS);

/** What has to be done for somebody, made and ended by what happens to them. */
export const WORK_KINDS = ['triage', 'see', 'try_again', 'call_after_release'] as const;
export type WorkKindCode = (typeof WORK_KINDS)[number];
export const workKindCode = z.enum(WORK_KINDS);

/** Parts of what a record says of a person. */
export const PERSON_PARTS = [
  'name',
  'description',
  'date_of_birth',
  'estimated_age',
  'identifiers',
  'language',
  'interpreter',
] as const;
export type PersonPartCode = (typeof PERSON_PARTS)[number];
export const personPartCode = z.enum(PERSON_PARTS);
