import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Skeleton, Tabs, type Tab } from '@junction/design-system';
import { useNow } from '../../gateway/use-now.js';
import { useView } from '../../gateway/use-view.js';
import { PersonRecordDocument, type PersonRecordQuery } from '../../generated/graphql.js';
import { Freshness } from '../../live/Freshness.js';
import { viewName } from '../../live/live-message.js';
import { mayRecord } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Page } from '../../shell/Page.js';
import { shell } from '../../shell/shell.content.js';
import { ViewPage } from '../../shell/ViewPage.js';
import { placeWords } from '../../stay/stay.content.js';
import { calledBy } from '../../words/names.js';
import { PersonHeader } from '../PersonHeader.js';
import { NowPanel } from './NowPanel.js';
import { person as words } from './person.content.js';
import { TimelinePanel } from './TimelinePanel.js';

/** Their code comes when they are opened: what to do now is read first. */
const ContactsPanel = lazy(() => import('./ContactsPanel.js').then((file) => ({ default: file.ContactsPanel })));
const DetailsPanel = lazy(() => import('./details/DetailsPanel.js').then((file) => ({ default: file.DetailsPanel })));

const ENTRIES = 20;
const ENTRIES_MAX = 100;

/** One person: who they are, what to do now, and what has happened. */
export function Component() {
  const { personId = '' } = useParams();
  return <PersonRecord key={personId} personId={personId} />;
}

function PersonRecord({ personId }: { readonly personId: string }) {
  const [entries, show] = useState(ENTRIES);
  const [search, choose] = useSearchParams();
  const now = useNow();
  const mayAct = mayRecord(useSession());
  const more = (): void => show((before) => Math.min(before + ENTRIES, ENTRIES_MAX));
  const view = useView(PersonRecordDocument, { id: personId, entries, after: null }, [viewName('person', personId)]);

  return (
    <ViewPage view={view} title={words.page}>
      {({ person }) => (
        <Page
          title={titleOf(person)}
          heading={calledBy(person)}
          frame={(heading) => (
            <PersonHeader person={person} now={now}>
              {heading}
            </PersonHeader>
          )}
        >
          <div className="junction-bar">
            {person.synthetic && <span>{words.synthetic}</span>}
            <Freshness asOf={view.asOf} />
          </div>
          <Tabs
            label={words.tabs.label}
            chosen={search.get('tab') ?? 'now'}
            choose={(tab) => choose({ tab }, { replace: true })}
            tabs={tabsOf(person, now, mayAct, { changed: view.reload, more })}
          />
        </Page>
      )}
    </ViewPage>
  );
}

type Person = PersonRecordQuery['person'];

/** Contacts and offers are not shown at all to who sees none and may add none. */
function tabsOf(person: Person, now: Date, mayAct: boolean, ways: { changed: () => void; more: () => void }): Tab[] {
  const hasContacts = mayAct || person.cases.some(({ contacts, offers }) => contacts.length + offers.length > 0);
  const contacts = {
    key: 'contacts',
    words: words.tabs.contacts,
    panel: () => later(<ContactsPanel cases={person.cases} now={now} changed={ways.changed} />),
  };
  return [
    { key: 'now', words: words.tabs.now, panel: () => <NowPanel person={person} now={now} changed={ways.changed} /> },
    ...(hasContacts ? [contacts] : []),
    {
      key: 'timeline',
      words: words.tabs.timeline,
      panel: () => <TimelinePanel timeline={person.timeline} more={ways.more} />,
    },
    {
      key: 'details',
      words: words.tabs.details,
      panel: () => later(<DetailsPanel person={person} now={now} changed={ways.changed} />),
    },
  ];
}

const later = (panel: ReactNode): ReactNode => (
  <Suspense fallback={<Skeleton words={shell.loading} />}>{panel}</Suspense>
);

/** The window's title says where, never who. */
function titleOf({ currentStay }: PersonRecordQuery['person']): string {
  const place = currentStay && placeWords(currentStay.place, currentStay.site.setting);
  return place ? words.pageAt(place) : words.page;
}
