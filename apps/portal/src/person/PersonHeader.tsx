import type { ReactNode } from 'react';
import { Tag } from '@junction/design-system';
import type { PersonHeaderFragment } from '../generated/graphql.js';
import { AGE_FLAGS, placeWords } from '../stay/stay.content.js';
import { stayState } from '../stay/stay-state.js';
import { birthWithAge } from '../words/dates.js';
import { headerWords as words, languageName, SCHEMES } from './person-words.content.js';

export interface PersonHeaderProps {
  readonly person: PersonHeaderFragment;
  readonly now: Date;
  /** Their name, as the heading of the page where it is one. */
  readonly children: ReactNode;
}

/** Who this is, in sight all the time: the wrong record is the worst mistake. */
export function PersonHeader({ person, now, children }: PersonHeaderProps) {
  const stay = person.currentStay;
  const spoken = spokenWords(person);
  return (
    <div className="junction-person-header" role="region" aria-label={words.label}>
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
        {spoken && <strong>{spoken}</strong>}
        <span>{stay ? words.inPlace(stay.site.name, placeWords(stay.place, stay.site.setting)) : words.notHere}</span>
        {stay && <Tag {...stayState(stay, now)} />}
      </div>
    </div>
  );
}

/** When somebody was born, or how old they seem. */
export function bornWords(
  person: Pick<PersonHeaderFragment, 'dateOfBirth' | 'estimatedAge' | 'name'>,
  now: Date,
): string {
  if (person.dateOfBirth) return words.born(birthWithAge(person.dateOfBirth, now));
  return person.estimatedAge !== null && person.name ? words.about(person.estimatedAge) : words.bornUnknown;
}

function spokenWords({ language, needsInterpreter }: PersonHeaderFragment): string | null {
  const name = language && languageName(language);
  if (needsInterpreter) return words.interpreter(name);
  return name && language !== 'en' ? words.speaks(name) : null;
}
