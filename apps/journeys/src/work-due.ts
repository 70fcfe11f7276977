import { stored } from './platform.js';

interface Due extends Record<string, unknown> {
  readonly kind: string;
  readonly due_at: Date;
}

const dueItems = (caseId: string): Promise<Due[]> =>
  stored<Due>('cases', "select kind, due_at from work_items where case_id = $1 and status = 'due' order by due_at", [
    caseId,
  ]);

/** The kinds of what is due in a case, the next first. */
export const due = async (caseId: string): Promise<string[]> => (await dueItems(caseId)).map(({ kind }) => kind);

/** When something of a kind is due; fails where nothing is. */
export async function dueAt(caseId: string, kind: string): Promise<Date> {
  const found = (await dueItems(caseId)).find((item) => item.kind === kind);
  if (!found) throw new Error(`no ${kind} is due`);
  return found.due_at;
}

/** How many drafts there are of anybody about this case. */
export async function draftsAbout(caseId: string): Promise<number> {
  const [row] = await stored<{ count: string }>('cases', 'select count(*) from drafts where subject_id = $1', [caseId]);
  return Number(row?.count);
}
