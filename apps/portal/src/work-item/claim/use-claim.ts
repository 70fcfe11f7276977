import { useCallback, useEffect } from 'react';
import { useAct } from '../../gateway/use-act.js';
import type { Sending } from '../../gateway/submission.js';
import { ClaimWorkItemDocument, ReleaseWorkItemDocument, type WorkRowFragment } from '../../generated/graphql.js';
import { paths } from '../../shell/paths.js';
import { calledBy } from '../../words/names.js';
import { announcer } from '../../wiring.js';
import { claim as words } from './claim.content.js';

export interface Claiming {
  /** Takes it, from somebody else where `takeOver` says so. */
  readonly take: (takeOver: boolean) => void;
  readonly putBack: () => void;
  readonly isLocked: boolean;
  /** The one of the two acts that has something to say. */
  readonly sending: Sending<unknown>;
  readonly stop: () => void;
}

/** Who does one thing: taken, taken over or put back with one press. */
export function useClaim(item: WorkRowFragment, changed: () => void): Claiming {
  const about = { label: words.label, path: paths.worklist() };
  const who = calledBy(item.person);
  const said = useCallback(
    (how: (who: string) => string) => {
      announcer.say(how(who));
      changed();
    },
    [who, changed],
  );
  const taken = useCallback(() => said(words.taken), [said]);
  const back = useCallback(() => said(words.back), [said]);
  const take = useAct({ ...about, place: `claim:${item.id}`, question: ClaimWorkItemDocument, done: taken });
  const release = useAct({ ...about, place: `release:${item.id}`, question: ReleaseWorkItemDocument, done: back });
  const input = { workItemId: item.id, version: item.version };
  const act = take.sending.at === 'rest' ? release : take;

  const isRefused = act.sending.at === 'refused';
  useEffect(() => {
    if (isRefused) changed();
  }, [isRefused, changed]);

  return {
    take: (takeOver) => take.start({ input: { ...input, takeOver } }),
    putBack: () => release.start({ input }),
    isLocked: take.isLocked || release.isLocked,
    sending: act.sending,
    stop: act.stop,
  };
}
