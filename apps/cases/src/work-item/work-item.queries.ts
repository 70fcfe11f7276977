import type { CaseId } from '@junction/identifiers';
import { statement, type Tx } from '@junction/persistence';

const TO_TRIAGE = statement(
  'case_is_to_be_triaged',
  `select exists (select from work_items where case_id = $1::uuid and kind = 'triage' and status = 'due') as "is"`,
);

/** Whether nobody has looked yet at what is known of somebody in a case. */
export async function isToBeTriaged(tx: Tx, caseId: CaseId): Promise<boolean> {
  const [row] = await tx.rows<{ is: boolean }>(TO_TRIAGE, [caseId]);
  return row?.is ?? false;
}
