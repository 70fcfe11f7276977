import type { OpeningHours } from '../work-item/opening-hours.rules.js';
import type { SettingCode } from './site.rules.js';

/** How soon something has to be done at a place; minutes count while the place is open. */
export interface Targets {
  readonly hours: OpeningHours;
  /** From identification to triage. */
  readonly triageMinutes: number;
  /** From triage, or from the arrival of somebody triaged already, to being seen. */
  readonly seeMinutes: number;
  /** From leaving custody to the first call. */
  readonly callAfterReleaseWorkingDays: number;
  readonly source: string;
}

const from = (opens: number, closes: number) => ({ opens: opens * 60, closes: closes * 60 });

/** Every day from 8 to 20, also on bank holidays: people are arrested on all days. */
const EVERY_DAY: OpeningHours = {
  always: false,
  week: {
    ...{ monday: from(8, 20), tuesday: from(8, 20), wednesday: from(8, 20), thursday: from(8, 20) },
    ...{ friday: from(8, 20), saturday: from(8, 20), sunday: from(8, 20) },
  },
  bankHolidays: 'open',
};

/** Monday to Friday in office hours. */
const OFFICE: OpeningHours = {
  always: false,
  week: {
    ...{ monday: from(9, 17), tuesday: from(9, 17), wednesday: from(9, 17) },
    ...{ thursday: from(9, 17), friday: from(9, 17) },
  },
  bankHolidays: 'closed',
};

const HOURS: Readonly<Record<SettingCode, OpeningHours>> = {
  custody: EVERY_DAY,
  voluntary_attendance: OFFICE,
  magistrates_court: OFFICE,
  youth_court: OFFICE,
  crown_court: OFFICE,
  street_triage: EVERY_DAY,
  place_of_safety: EVERY_DAY,
};

/** What stands for a place until its commissioner decides otherwise. */
export const defaultTargets = (setting: SettingCode): Targets => ({
  hours: HOURS[setting],
  triageMinutes: 60,
  seeMinutes: 240,
  callAfterReleaseWorkingDays: 2,
  source: 'project default',
});
