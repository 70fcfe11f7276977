import type { ReactNode } from 'react';
import { Hidden, Tag } from '@junction/design-system';
import type { MatchReason, PersonHeaderFragment } from '../generated/graphql.js';
import { AGE_FLAGS, placeWords } from '../stay/stay.content.js';
import { calledBy } from '../words/names.js';
import { MATCHES, matchWords } from './match.content.js';
import { bornWords } from './PersonHeader.js';
import { headerWords, SCHEMES } from './person-words.content.js';

export interface MatchRowProps {
  readonly match: { readonly person: PersonHeaderFragment; readonly reasons: readonly MatchReason[] };
  /** Their name, as the way to them; without it the name is words alone. */
  readonly name?: ReactNode;
  readonly act?: ReactNode;
}

/** Somebody who may be the one who is meant: who, where, and why they are in the list. */
export function MatchRow({ match: { person, reasons }, name, act }: MatchRowProps) {
  const stay = person.currentStay;
  return (
    <li className="junction-match">
      <div className="junction-match__who">
        {name ?? <strong className="junction-row__name">{calledBy(person)}</strong>}
        <div>{bornWords(person, new Date())}</div>
        {person.ageFlag && <Tag tone="alert" words={AGE_FLAGS[person.ageFlag]} />}
      </div>
      <div>
        {person.identifiers.map(({ scheme, display }) => (
          <div key={scheme + display}>
            {SCHEMES[scheme]} <span className="junction-number">{display}</span>
          </div>
        ))}
        <div className="junction-row__quiet">
          {stay ? headerWords.inPlace(stay.site.name, placeWords(stay.place, stay.site.setting)) : headerWords.notHere}
        </div>
      </div>
      <div className="junction-match__why">
        <Hidden>{matchWords.because}</Hidden>
        <ul className="junction-plain-list">
          {reasons.map((reason) => (
            <li key={reason}>
              <span aria-hidden="true">✓ </span>
              {MATCHES[reason]}
            </li>
          ))}
        </ul>
      </div>
      {act && <div className="junction-match__act">{act}</div>}
    </li>
  );
}
