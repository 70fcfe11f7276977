import { SummaryList } from '@junction/design-system';
import type { PersonRecordQuery } from '../../generated/graphql.js';
import { placeWords, SETTINGS } from '../../stay/stay.content.js';
import { isToSee, stayState } from '../../stay/stay-state.js';
import { StayRow } from '../../stay/StayRow.js';
import { momentWords } from '../../words/dates.js';
import { MILESTONES, person as words, STATUSES } from './person.content.js';

export interface NowPanelProps {
  readonly person: PersonRecordQuery['person'];
  readonly now: Date;
  readonly changed: () => void;
}

/** What to do next for this person, and how their cases stand. */
export function NowPanel({ person, now, changed }: NowPanelProps) {
  const stay = person.currentStay;
  return (
    <>
      <h2 className="nhsuk-heading-s">{words.next.title}</h2>
      {stay ? (
        <>
          <p>{isToSee(stay) ? words.next.see : words.next.leave}</p>
          <ul className="junction-rows" aria-label={words.next.stay}>
            <StayRow stay={stay} site={stay.site} now={now} isGone={false} shows="site" changed={changed} />
          </ul>
        </>
      ) : (
        <p>{words.next.none}</p>
      )}
      <h2 className="nhsuk-heading-s">{words.cases.title}</h2>
      {person.cases.length === 0 && <p>{words.cases.none}</p>}
      {person.cases.map((onCase) => (
        <SummaryList
          key={onCase.id}
          rows={[
            { key: words.cases.status, value: `${STATUSES[onCase.status]}, ${SETTINGS[onCase.setting]}` },
            ...onCase.milestones.map(({ kind, at }) => ({
              key: MILESTONES[kind],
              value: momentWords(new Date(at), now),
            })),
            { key: words.cases.stays, value: <Stays stays={onCase.stays} now={now} /> },
          ]}
        />
      ))}
    </>
  );
}

type Stays = PersonRecordQuery['person']['cases'][number]['stays'];

function Stays({ stays, now }: { readonly stays: Stays; readonly now: Date }) {
  return (
    <ul className="junction-plain-list">
      {stays.map((stay) => (
        <li key={stay.id}>
          {momentWords(new Date(stay.arrivedAt), now)},{' '}
          {words.inPlace(stay.site.name, placeWords(stay.place, stay.site.setting))}: {stayState(stay, now).words}
        </li>
      ))}
    </ul>
  );
}
