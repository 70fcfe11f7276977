import { thisCase } from '../../case/this-case.content.js';
import { ThisCase } from '../../case/ThisCase.js';
import type { PersonRecordQuery } from '../../generated/graphql.js';
import { mayRecord } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { StayRow } from '../../stay/StayRow.js';
import { ADJUSTMENTS } from '../person-words.content.js';
import { CaseActs } from './CaseActs.js';
import { DoNext } from './DoNext.js';
import { KnownBefore } from './KnownBefore.js';
import { person as words } from './person.content.js';

export interface NowPanelProps {
  readonly person: PersonRecordQuery['person'];
  readonly now: Date;
  readonly changed: () => void;
}

/** What to do next for this person, what helps, and how their case stands. */
export function NowPanel({ person, now, changed }: NowPanelProps) {
  const mayAct = mayRecord(useSession());
  const stay = person.currentStay;
  const open = person.cases.filter(({ status, enteredInError }) => status === 'OPEN' && !enteredInError);
  const shown = open[0] ?? person.cases.find(({ enteredInError }) => !enteredInError);
  return (
    <>
      <h2 className="nhsuk-heading-s">{words.next.title}</h2>
      {open.length > 0 ? <DoNext cases={open} now={now} /> : !stay && <p>{words.next.none}</p>}
      {stay && (
        <ul className="junction-rows" aria-label={words.next.stay}>
          <StayRow stay={stay} site={stay.site} now={now} isGone={false} shows="site" changed={changed} />
        </ul>
      )}
      {shown && mayAct && <CaseActs onCase={shown} />}
      <div className="junction-panels">
        <Helps person={person} />
        {person.lastStay && <KnownBefore stay={person.lastStay} now={now} />}
      </div>
      <h2 className="nhsuk-heading-s">{thisCase.title}</h2>
      {shown ? <ThisCase onCase={shown} now={now} /> : <p>{thisCase.none}</p>}
    </>
  );
}

function Helps({ person: { adjustments } }: { readonly person: PersonRecordQuery['person'] }) {
  if (adjustments.length === 0) return null;
  return (
    <section className="junction-panel" aria-labelledby="helps-title">
      <h2 id="helps-title" className="nhsuk-heading-s">
        {words.helps.title}
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {adjustments.map(({ id, kind, note }) => (
          <li key={id}>{note ? `${ADJUSTMENTS[kind]}: ${note}` : ADJUSTMENTS[kind]}</li>
        ))}
      </ul>
    </section>
  );
}
