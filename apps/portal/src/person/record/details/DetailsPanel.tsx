import { SummaryList } from '@junction/design-system';
import type { PersonHeaderFragment, PersonRecordQuery } from '../../../generated/graphql.js';
import { Opener } from '../../../questions/Opener.js';
import { mayRecord } from '../../../session/session.js';
import { useSession } from '../../../session/use-session.js';
import { birthWithAge } from '../../../words/dates.js';
import { languageName, SCHEMES } from '../../person-words.content.js';
import { AddNumber } from './AddNumber.js';
import { CasesSection } from './CasesSection.js';
import { CorrectPerson } from './CorrectPerson.js';
import { details as words } from './details.content.js';
import { HelpsSection } from './HelpsSection.js';
import { IdentifyPerson } from './IdentifyPerson.js';

export interface DetailsPanelProps {
  readonly person: PersonRecordQuery['person'];
  readonly now: Date;
  readonly changed: () => void;
}

/** What the record says of somebody: who, numbers, what helps, cases; each put right where it stands. */
export function DetailsPanel({ person, now, changed }: DetailsPanelProps) {
  const mayAct = mayRecord(useSession());
  return (
    <>
      <h2 className="nhsuk-heading-s">{words.who.title}</h2>
      <SummaryList rows={whoRows(person, now)} />
      {mayAct && !person.name && (
        <Opener
          words={words.identify.act}
          changed={changed}
          form={(ways) => <IdentifyPerson person={person} {...ways} />}
        />
      )}
      {mayAct && (
        <Opener
          words={words.correct.act}
          changed={changed}
          form={(ways) => <CorrectPerson person={person} {...ways} />}
        />
      )}
      {(mayAct || person.identifiers.length > 0) && (
        <>
          <h2 className="nhsuk-heading-s">{words.numbers.title}</h2>
          <Numbers person={person} />
        </>
      )}
      {mayAct && (
        <Opener words={words.numbers.act} changed={changed} form={(ways) => <AddNumber person={person} {...ways} />} />
      )}
      <HelpsSection person={person} changed={changed} />
      <CasesSection person={person} now={now} changed={changed} />
    </>
  );
}

function whoRows(person: PersonHeaderFragment, now: Date) {
  const { who } = words;
  const { name, description, dateOfBirth, estimatedAge, language } = person;
  return [
    { key: who.name, value: name ? `${name.family.toUpperCase()}, ${name.given}` : who.noName },
    ...(description ? [{ key: who.description, value: description }] : []),
    dateOfBirth
      ? { key: who.born, value: birthWithAge(dateOfBirth, now) }
      : { key: who.age, value: estimatedAge === null ? who.notSaid : who.about(estimatedAge) },
    { key: who.language, value: language ? languageName(language) : who.noLanguage },
    { key: who.interpreter, value: person.needsInterpreter ? who.needed : who.notNeeded },
  ];
}

function Numbers({ person: { identifiers } }: { readonly person: PersonHeaderFragment }) {
  if (identifiers.length === 0) return <p>{words.numbers.none}</p>;
  return (
    <SummaryList
      rows={identifiers.map(({ scheme, display }) => ({
        key: SCHEMES[scheme],
        value: <span className="junction-number">{display}</span>,
      }))}
    />
  );
}
