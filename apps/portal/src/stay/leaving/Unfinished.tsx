import { comingWords } from '../../words/dates.js';
import { leave, ON_LEAVING } from './leave.content.js';
import type { Work } from './work.js';

export interface UnfinishedProps {
  readonly title: string;
  readonly work: readonly Work[];
  readonly now: Date;
}

/** What is not done yet, and what becomes of it. */
export function Unfinished({ title, work, now }: UnfinishedProps) {
  return (
    <section aria-labelledby="unfinished">
      <h2 id="unfinished" className="nhsuk-heading-s">
        {title}
      </h2>
      {work.length === 0 ? (
        <p>{leave.unfinished.none}</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {work.map(({ id, kind, dueAt }) => (
            <li key={id}>{said(kind, comingWords(new Date(dueAt), now))}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function said(kind: Work['kind'], due: string): string {
  const [what, then] = ON_LEAVING[kind];
  return leave.unfinished.due(what, due, then);
}
