import { SummaryList, type SummaryRow } from '@junction/design-system';
import { DISPOSALS, DIVERSIONS, INVOLVED, MILESTONES, NEXT, NOT_REACHED, STATUSES } from './case.content.js';
import type { CaseRecordFragment, MilestoneKind } from '../generated/graphql.js';
import { placeWords, SETTINGS } from '../stay/stay.content.js';
import { stayState } from '../stay/stay-state.js';
import { momentWords } from '../words/dates.js';
import { headerWords } from '../person/person-words.content.js';
import { thisCase as words } from './this-case.content.js';

const ORDER = Object.keys(MILESTONES) as MilestoneKind[];

export interface ThisCaseProps {
  readonly onCase: CaseRecordFragment;
  readonly now: Date;
}

/** How far a case has come, what was decided, who works on it, and where the person was. */
export function ThisCase({ onCase, now }: ThisCaseProps) {
  return (
    <>
      <p className="junction-milestones">
        {ORDER.filter((kind) => kind !== 'CLOSED' || onCase.status === 'CLOSED').map((kind) => (
          <span key={kind}>{milestoneWords(onCase, kind, now)}</span>
        ))}
      </p>
      <SummaryList rows={rowsOf(onCase, now)} />
    </>
  );
}

function milestoneWords({ milestones, notReached }: CaseRecordFragment, kind: MilestoneKind, now: Date): string {
  const reached = milestones.find((milestone) => milestone.kind === kind);
  if (reached) return words.reached(MILESTONES[kind], momentWords(new Date(reached.at), now));
  const why = notReached.find(({ milestone }) => milestone === kind);
  return why ? words.why(MILESTONES[kind], NOT_REACHED[why.reason]) : words.notYet(MILESTONES[kind]);
}

function rowsOf(onCase: CaseRecordFragment, now: Date): SummaryRow[] {
  const { triage, outcome, allocatedTo } = onCase;
  const involved =
    triage?.involved.map(({ kind, name }) => (name ? `${INVOLVED[kind]}: ${name}` : INVOLVED[kind])) ?? [];
  return [
    { key: words.status, value: `${STATUSES[onCase.status]}, ${SETTINGS[onCase.setting]}` },
    { key: words.lead, value: allocatedTo?.name ?? words.nobody },
    ...(triage ? [{ key: words.triage, value: [NEXT[triage.next], triage.note].filter(Boolean).join('. ') }] : []),
    ...(involved.length > 0 ? [{ key: words.involved, value: involved.join(', ') }] : []),
    ...(outcome
      ? [{ key: words.outcome, value: `${DISPOSALS[outcome.disposal]}. ${DIVERSIONS[outcome.diversion]}` }]
      : []),
    { key: words.stays, value: <Stays stays={onCase.stays} now={now} /> },
  ];
}

function Stays({ stays, now }: { readonly stays: CaseRecordFragment['stays']; readonly now: Date }) {
  return (
    <ul className="junction-plain-list">
      {stays.map((stay) => {
        const { site } = stay;
        const line = `${momentWords(new Date(stay.arrivedAt), now)}, ${headerWords.inPlace(
          site.name,
          placeWords(stay.place, site.setting),
        )}: ${stayState(stay, now).words}`;
        return (
          <li key={stay.id}>
            {stay.enteredInError ? <s>{line}</s> : line}
            {stay.enteredInError && <em> ({words.inError.toLowerCase()})</em>}
          </li>
        );
      })}
    </ul>
  );
}
