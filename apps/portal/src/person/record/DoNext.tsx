import { Link } from 'react-router';
import { Tag } from '@junction/design-system';
import { WORK } from '../../case/case.content.js';
import type { CaseRecordFragment, WorkKind } from '../../generated/graphql.js';
import { mayRecord } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { paths } from '../../shell/paths.js';
import { momentWords } from '../../words/dates.js';
import { lasted } from '../../words/durations.js';
import { clockOf } from '../../words/london.js';
import { person as words } from './person.content.js';

type WorkItem = CaseRecordFragment['workItems'][number];

/** What is due for this person, the next thing first: by when, who has begun, and the way to do it. */
export function DoNext({ cases, now }: { readonly cases: readonly CaseRecordFragment[]; readonly now: Date }) {
  const due = cases
    .flatMap(({ id, workItems }) => workItems.map((item) => ({ ...item, caseId: id })))
    .sort((left, right) => left.dueAt.localeCompare(right.dueAt));
  if (due.length === 0) return <p>{words.next.nothingDue}</p>;
  return (
    <ul className="junction-due" aria-label={words.next.label}>
      {due.map((item) => (
        <li key={item.id} className={`junction-due__item${item.isOverdue ? ' junction-due__item--overdue' : ''}`}>
          <What item={item} caseId={item.caseId} />
          <When item={item} now={now} />
          {item.claimedBy && item.claimedAt && (
            <span className="junction-row__quiet">
              {words.next.claimed(item.claimedBy.name, clockOf(new Date(item.claimedAt)))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where each thing is done; seeing somebody is done in the row of where they are. */
const WAY: Readonly<Partial<Record<WorkKind, (caseId: string) => string>>> = {
  TRIAGE: paths.triage,
  CALL_AFTER_RELEASE: paths.newContact,
};

function What({ item, caseId }: { readonly item: WorkItem; readonly caseId: string }) {
  const way = WAY[item.kind];
  const mayAct = mayRecord(useSession());
  if (!way || !mayAct) return <strong>{WORK[item.kind]}</strong>;
  return (
    <Link className="junction-act-link" to={way(caseId)}>
      {WORK[item.kind]}
    </Link>
  );
}

function When({ item, now }: { readonly item: WorkItem; readonly now: Date }) {
  const dueAt = new Date(item.dueAt);
  if (item.isOverdue) return <Tag tone="alert" words={words.next.overdue(lasted(dueAt, now))} />;
  return <span>{words.next.due(momentWords(dueAt, now))}</span>;
}
