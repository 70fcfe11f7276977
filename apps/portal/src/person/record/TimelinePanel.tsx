import { Button } from '@junction/design-system';
import type { PersonRecordQuery } from '../../generated/graphql.js';
import { longDay } from '../../words/dates.js';
import { clockOf, dayOf } from '../../words/london.js';
import { codeWords, EVENTS, timelineWords as words } from './timeline.content.js';

type Timeline = PersonRecordQuery['person']['timeline'];
type Entry = Timeline['edges'][number]['node'];

export interface TimelinePanelProps {
  readonly timeline: Timeline;
  readonly more: () => void;
}

/** What happened to this person and what was done, day by day, the latest first; what was corrected stays, struck through. */
export function TimelinePanel({ timeline, more }: TimelinePanelProps) {
  const days = byDay(timeline.edges.map(({ node }) => node));
  return (
    <>
      <h2 className="nhsuk-heading-s">{words.title}</h2>
      {days.length === 0 && <p>{words.none}</p>}
      {days.map(([day, entries]) => (
        <section key={day} aria-label={longDay(day)}>
          <h3 className="nhsuk-heading-xs">{longDay(day)}</h3>
          <ol className="junction-timeline">
            {entries.map((entry) => (
              <li key={entry.id}>
                <TimelineEntry entry={entry} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {timeline.pageInfo.hasNextPage && (
        <Button kind="secondary" isSmall onClick={more}>
          {words.more}
        </Button>
      )}
    </>
  );
}

function TimelineEntry({ entry }: { readonly entry: Entry }) {
  const happened = new Date(entry.happenedAt);
  const recorded = new Date(entry.recordedAt);
  const code = codeWords(entry.kind, entry.code);
  const late = clockOf(happened) !== clockOf(recorded) || dayOf(happened) !== dayOf(recorded);
  const line = (
    <>
      <span className="junction-number">{clockOf(happened)}</span> {EVENTS[entry.kind]}
      {code && `: ${code.charAt(0).toLowerCase()}${code.slice(1)}`}
      {entry.siteName && `, ${entry.siteName}`}
    </>
  );
  return (
    <>
      {entry.replaced ? <s>{line}</s> : line}
      {entry.replaced && <em> ({words.replaced})</em>}
      {late && <span className="junction-row__quiet"> {words.recorded(clockOf(recorded))}</span>}
    </>
  );
}

function byDay(entries: readonly Entry[]): [string, Entry[]][] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = dayOf(new Date(entry.happenedAt));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
