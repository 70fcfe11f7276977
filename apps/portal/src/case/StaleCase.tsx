import { BothVersions } from '../gateway/BothVersions.js';
import type { Sending } from '../gateway/submission.js';
import type { CaseRecordFragment } from '../generated/graphql.js';
import { caseNow, versionOf } from './case-version.js';

export interface StaleCaseProps {
  readonly sending: Sending<unknown>;
  readonly before: CaseRecordFragment;
  /** What was to be saved, in words. */
  readonly yours: string;
  readonly saveMine: (version: number) => void;
  readonly keep: () => void;
}

/** The choice between two versions of a case, when somebody else was quicker; nothing otherwise. */
export function StaleCase({ sending, before, yours, saveMine, keep }: StaleCaseProps) {
  if (sending.at !== 'refused' || !sending.error.isStale) return null;
  return (
    <BothVersions
      before={versionOf(before, new Date())}
      yours={yours}
      load={() => caseNow(before.id)}
      saveMine={saveMine}
      keep={keep}
    />
  );
}
