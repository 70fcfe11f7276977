import { Details } from '@junction/design-system';
import type { PersonRecordQuery } from '../../../generated/graphql.js';
import { Opener } from '../../../questions/Opener.js';
import { mayRecord } from '../../../session/session.js';
import { useSession } from '../../../session/use-session.js';
import { longDay } from '../../../words/dates.js';
import { dayOf } from '../../../words/london.js';
import { ADJUSTMENTS } from '../../person-words.content.js';
import { AddAdjustment } from './AddAdjustment.js';
import { details } from './details.content.js';
import { EndAdjustment } from './EndAdjustment.js';

const words = details.helps;
type Person = PersonRecordQuery['person'];

const dayWords = (instant: string): string => longDay(dayOf(new Date(instant)));
const kindWords = ({ kind, note }: Pick<Person['adjustments'][number], 'kind' | 'note'>): string =>
  note ? `${ADJUSTMENTS[kind]}: ${note}` : ADJUSTMENTS[kind];

/** What helps somebody, added to and ended; nothing at all for who may not see it. */
export function HelpsSection({ person, changed }: { readonly person: Person; readonly changed: () => void }) {
  const mayAct = mayRecord(useSession());
  const { adjustments, pastAdjustments, cases } = person;
  const caseId = cases.find(({ status, enteredInError }) => status === 'OPEN' && !enteredInError)?.id;
  if (!mayAct && adjustments.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-s">{words.title}</h2>
      {adjustments.length === 0 && <p>{words.none}</p>}
      <ul className="junction-plain-list" aria-label={words.title}>
        {adjustments.map((adjustment) => (
          <li key={adjustment.id}>
            {kindWords(adjustment)}{' '}
            <span className="junction-row__quiet">{words.since(dayWords(adjustment.addedAt))}</span>
            {mayAct && (
              <Opener
                words={words.end}
                of={ADJUSTMENTS[adjustment.kind]}
                changed={changed}
                form={(ways) => <EndAdjustment personId={person.id} adjustment={adjustment} {...ways} />}
              />
            )}
          </li>
        ))}
      </ul>
      {mayAct && (
        <Opener
          words={words.act}
          changed={changed}
          form={(ways) => <AddAdjustment personId={person.id} caseId={caseId} {...ways} />}
        />
      )}
      {pastAdjustments.length > 0 && <Past past={pastAdjustments} />}
    </>
  );
}

function Past({ past }: { readonly past: Person['pastAdjustments'] }) {
  return (
    <Details summary={words.past}>
      <ul className="junction-plain-list">
        {past.map((adjustment) => (
          <li key={adjustment.id}>
            {adjustment.enteredInError ? <s>{kindWords(adjustment)}</s> : kindWords(adjustment)}{' '}
            <span className="junction-row__quiet">
              {adjustment.enteredInError
                ? words.mistake
                : adjustment.endedAt && words.ended(dayWords(adjustment.endedAt))}
            </span>
          </li>
        ))}
      </ul>
    </Details>
  );
}
