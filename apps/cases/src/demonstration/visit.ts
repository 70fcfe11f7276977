import type { PersonGiven } from '../person/person.rules.js';
import type { SiteDetails } from '../site/site.entity.js';
import type { ArrivalReasonCode, LeftToCode, NotSeenReasonCode } from '../stay/stay.rules.js';

/** What happens during a visit, and how long before the moment of telling. */
export type Turn =
  | { readonly kind: 'seen'; readonly minutesAgo: number }
  | { readonly kind: 'not_seen'; readonly minutesAgo: number; readonly reason: NotSeenReasonCode }
  | { readonly kind: 'left'; readonly minutesAgo: number; readonly to: LeftToCode };

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
