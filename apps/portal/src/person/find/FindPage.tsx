import { useMemo, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { buttonClass, LiveRegion, Skeleton } from '@junction/design-system';
import { ErrorNotice } from '../../gateway/ErrorNotice.js';
import { useAsked } from '../../gateway/use-asked.js';
import { FindPeopleDocument, type FindPeopleQuery } from '../../generated/graphql.js';
import { mayRecord } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Page } from '../../shell/Page.js';
import { paths } from '../../shell/paths.js';
import { searchTerms } from '../../wiring.js';
import { calledBy } from '../../words/names.js';
import { matchWords } from '../match.content.js';
import { MatchRow } from '../MatchRow.js';
import { find as words } from './find.content.js';

const AT_ONCE = 20;

/** Who matches what somebody looked for, each with the reason why; and the way to add who is not there. */
export function Component() {
  const terms = useSyncExternalStore(searchTerms.subscribe, searchTerms.now);
  const variables = useMemo(() => (terms === '' ? null : { search: terms, first: AT_ONCE }), [terms]);
  const { data, error, reload, isAsking } = useAsked(FindPeopleDocument, variables);
  const mayAdd = mayRecord(useSession());
  const found = isAsking ? null : data?.people;
  return (
    <Page title={words.page} heading={words.heading}>
      {terms !== '' && <p>{words.lookedFor(terms)}</p>}
      <LiveRegion words={found ? words.count(found.matches.length) : ''} />
      {error && <ErrorNotice error={error} saved="none" again={reload} />}
      {terms === '' && <Nothing said={words.nothingYet} />}
      {terms !== '' && !found && !error && <Skeleton words={words.asking} lines={3} />}
      {found && <Matches found={found} />}
      {mayAdd && (
        <Link className={buttonClass('secondary')} to={paths.addPerson()} onClick={searchTerms.handOver}>
          {words.notHere}
        </Link>
      )}
    </Page>
  );
}

function Matches({ found }: { readonly found: FindPeopleQuery['people'] }) {
  if (found.matches.length === 0) return <Nothing said={words.none} />;
  return (
    <>
      <p>
        {words.count(found.matches.length)}. {found.hasMore && words.more}
      </p>
      <ul className="junction-matches" aria-label={matchWords.label}>
        {found.matches.map((match) => (
          <MatchRow
            key={match.person.id}
            match={match}
            name={
              <Link className="junction-row__name" to={paths.person(match.person.id)}>
                {calledBy(match.person)}
              </Link>
            }
          />
        ))}
      </ul>
    </>
  );
}

function Nothing({ said }: { readonly said: { readonly title: string; readonly text: string } }) {
  return (
    <div className="junction-empty">
      <p className="nhsuk-heading-s">{said.title}</p>
      <p>{said.text}</p>
    </div>
  );
}
