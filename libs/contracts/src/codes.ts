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
