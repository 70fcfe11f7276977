import { useAct, type Act } from '../gateway/use-act.js';
import type { Question } from '../gateway/ask.js';
import type { StayRowFragment } from '../generated/graphql.js';
import { paths } from '../shell/paths.js';

/** What every act on a stay says: which one, and the version that was on the page. */
export interface OnStay {
  readonly input: { readonly stayId: string; readonly version: number };
}

export interface StayActProps {
  readonly stay: StayRowFragment;
  /** Where it happened, for the address of its form. */
  readonly siteId: string;
  /** It is saved, or what somebody else saved is kept: the page has to be read again. */
  readonly done: () => void;
}

/** One act on one stay; `name` tells the acts of a stay apart. */
export function useStayAct<Result, Variables extends OnStay>(
  { stay, siteId, done }: StayActProps,
  name: string,
  label: string,
  question: Question<Result, Variables>,
): Act<Result, Variables> {
  return useAct({ place: `${name}:${stay.id}`, question, label, path: paths.site(siteId), done });
}
