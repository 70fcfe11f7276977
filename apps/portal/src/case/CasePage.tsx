import { useCallback, useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useAsked } from '../gateway/use-asked.js';
import { CaseWorkDocument, type CaseWorkQuery } from '../generated/graphql.js';
import { PersonHeader } from '../person/PersonHeader.js';
import { paths } from '../shell/paths.js';
import { ViewPage } from '../shell/ViewPage.js';
import { placeWords } from '../stay/stay.content.js';
import { calledBy } from '../words/names.js';
import { caseWords } from './case.content.js';

export type CaseAtWork = CaseWorkQuery['case'];

/** What every page of work on a case is given. */
export interface CaseWork {
  readonly onCase: CaseAtWork;
  /** The window's title: what is done, and where; never for whom. */
  readonly title: string;
  /** Whom it is about, above the heading. */
  readonly about: ReactNode;
  readonly leave: { readonly to: string; readonly words: string };
  readonly reload: () => void;
}

export interface CasePageProps {
  /** What is done here, for the window's title. */
  readonly page: string;
  readonly children: (work: CaseWork) => ReactNode;
}

/** The frame of a page on which somebody works on one case: loads it as it is when they begin. */
export function CasePage({ page, children }: CasePageProps) {
  const { caseId = '' } = useParams();
  return (
    <OneCase key={caseId} caseId={caseId} page={page}>
      {children}
    </OneCase>
  );
}

function OneCase({ caseId, page, children }: CasePageProps & { readonly caseId: string }) {
  const [asked] = useState({ id: caseId });
  const view = useAsked(CaseWorkDocument, asked);
  const { reload } = view;
  const again = useCallback(() => reload(), [reload]);
  return (
    <ViewPage view={view} title={page}>
      {({ case: onCase }) => children(workOn(onCase, page, again))}
    </ViewPage>
  );
}

function workOn(onCase: CaseAtWork, page: string, reload: () => void): CaseWork {
  const { person } = onCase;
  const place = person.currentStay && placeWords(person.currentStay.place, person.currentStay.site.setting);
  return {
    onCase,
    title: place ? caseWords.pageAt(page, place) : page,
    about: (
      <PersonHeader person={person} now={new Date()}>
        <p className="junction-person-header__name">{calledBy(person)}</p>
      </PersonHeader>
    ),
    leave: { to: paths.person(person.id), words: caseWords.back },
    reload,
  };
}
