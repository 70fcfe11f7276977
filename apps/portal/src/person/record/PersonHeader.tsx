import type { ReactNode } from 'react';
import { Tag } from '@junction/design-system';
import type { PersonRecordQuery } from '../../generated/graphql.js';
import { AGE_FLAGS, placeWords } from '../../stay/stay.content.js';
import { stayState } from '../../stay/stay-state.js';
import { birthWithAge } from '../../words/dates.js';
import { person as words, SCHEMES } from './person.content.js';

export interface PersonHeaderProps {
  readonly person: PersonRecordQuery['person'];
  readonly now: Date;
  /** Their name, as the heading of the page. */
  readonly children: ReactNode;
}

/** Who this is, in sight all the time: the wrong record is the worst mistake. */
export function PersonHeader({ person, now, children }: PersonHeaderProps) {
  const stay = person.currentStay;
  return (
    <div className="junction-person-header" role="region" aria-label={words.header}>
      <div className="junction-person-header__who">
        {children}
        <span>{bornWords(person, now)}</span>
        {person.ageFlag && <Tag tone="alert" words={AGE_FLAGS[person.ageFlag]} />}
        {person.identifiers.map(({ scheme, display }) => (
          <span key={scheme + display}>
            {SCHEMES[scheme]} <span className="junction-number">{display}</span>
          </span>
        ))}
      </div>
      <div className="junction-person-header__where">
        <span>{stay ? words.inPlace(stay.site.name, placeWords(stay.place, stay.site.setting)) : words.notHere}</span>
        {stay && <Tag {...stayState(stay, now)} />}
      </div>
    </div>
  );
}

function bornWords(person: PersonRecordQuery['person'], now: Date): string {
  if (person.dateOfBirth) return words.born(birthWithAge(person.dateOfBirth, now));
  return person.estimatedAge !== null && person.name ? words.about(person.estimatedAge) : words.bornUnknown;
}
