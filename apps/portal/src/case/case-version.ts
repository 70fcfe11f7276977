import { ask } from '../gateway/ask.js';
import type { Version } from '../gateway/BothVersions.js';
import { CaseWorkDocument, type CaseRecordFragment } from '../generated/graphql.js';
import { momentWords } from '../words/dates.js';
import { caseWords, DISPOSALS, MILESTONES, NEXT, STATUSES } from './case.content.js';

/** What stands in a case, in words: for whoever has to choose between two versions of it. */
export function versionOf(onCase: CaseRecordFragment, now: Date): Version {
  const { parts, none, nobody } = caseWords;
  return {
    version: onCase.version,
    parts: {
      [parts.status]: STATUSES[onCase.status],
      [parts.milestones]: onCase.milestones
        .map(({ kind, at }) => `${MILESTONES[kind]} ${momentWords(new Date(at), now)}`)
        .join(', '),
      [parts.triage]: onCase.triage ? NEXT[onCase.triage.next] : none,
      [parts.outcome]: onCase.outcome ? DISPOSALS[onCase.outcome.disposal] : none,
      [parts.allocated]: onCase.allocatedTo?.name ?? nobody,
    },
  };
}

/** The case as it is now. */
export async function caseNow(caseId: string): Promise<Version> {
  const { data } = await ask(CaseWorkDocument, { id: caseId });
  return versionOf(data.case, new Date());
}
