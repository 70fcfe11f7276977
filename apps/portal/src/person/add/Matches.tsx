import { useMemo } from 'react';
import { Button, Hidden, LiveRegion } from '@junction/design-system';
import { useAsked } from '../../gateway/use-asked.js';
import { PossibleMatchesDocument } from '../../generated/graphql.js';
import { calledBy } from '../../words/names.js';
import { matchWords } from '../match.content.js';
import { MatchRow } from '../MatchRow.js';
import { add } from './add.content.js';
import { personToMatch, type AddWords } from './add.form.js';

const words = add.matches;
/** Somebody who types pauses for longer than this between words, not within one. */
const PAUSE_MS = 400;

export interface MatchesProps {
  readonly said: AddWords;
  readonly change: (part: Partial<AddWords>) => void;
}

/** Whom we may know already, while somebody types; "this is them" takes the record that is there. */
export function Matches({ said, change }: MatchesProps) {
  const person = personToMatch(said);
  const asked = JSON.stringify(person);
  const variables = useMemo(() => {
    const whom = JSON.parse(asked) as typeof person;
    return whom && { person: whom };
  }, [asked]);
  const { data, isAsking } = useAsked(PossibleMatchesDocument, variables, PAUSE_MS);

  if (said.personId !== '')
    return (
      <div className="junction-chosen">
        <p>{words.chosen(said.called)}</p>
        <Button kind="plain" onClick={() => change({ personId: '', called: '' })}>
          {words.other}
        </Button>
      </div>
    );
  const matches = data?.possibleMatches ?? [];
  return (
    <section className="junction-panel" aria-labelledby="matches-title">
      <h2 id="matches-title" className="nhsuk-heading-s">
        {words.title}
      </h2>
      <LiveRegion words={!isAsking && data ? String(matches.length) : ''} />
      <p>{person && isAsking ? words.asking : matches.length > 0 ? words.nobody : words.none}</p>
      <ul className="junction-matches" aria-label={matchWords.label}>
        {matches.map((match) => (
          <MatchRow
            key={match.person.id}
            match={match}
            act={
              <Button
                kind="secondary"
                isSmall
                onClick={() => change({ personId: match.person.id, called: calledBy(match.person) })}
              >
                {words.them}
                <Hidden>: {calledBy(match.person)}</Hidden>
              </Button>
            }
          />
        ))}
      </ul>
    </section>
  );
}
