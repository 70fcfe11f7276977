import { type FactOf, WorkItemOverdueV1, fact } from '@junction/contracts';
import type { WorkItem } from './work-item.entity.js';

/** Says that something was not done in time; it happened at the due time, whenever it was noticed. */
export function workItemOverdue(item: Late, at: Date): FactOf<typeof WorkItemOverdueV1> {
  const { id, personId, caseId, siteId, ldServiceId, kind, version } = item;
  const dueAt = item.dueAt.toISOString();
  const when = { happenedAt: dueAt, recordedAt: at.toISOString() };
  return fact(WorkItemOverdueV1, {
    workItemId: id,
    ...{ personId, caseId, siteId, ldServiceId, kind, dueAt, version },
    ...when,
  });
}

type Late = Pick<WorkItem, 'id' | 'personId' | 'caseId' | 'siteId' | 'ldServiceId' | 'kind' | 'version' | 'dueAt'>;

/** The open pages that a changed work item shows on, and the service whose members may look at them. */
export function pagesShowing({ ldServiceId, personId }: Pick<WorkItem, 'ldServiceId' | 'personId'>) {
  const ldServiceIds = [ldServiceId];
  return [
    { view: 'worklist', id: ldServiceId, ldServiceIds },
    { view: 'person', id: personId, ldServiceIds },
  ] as const;
}
