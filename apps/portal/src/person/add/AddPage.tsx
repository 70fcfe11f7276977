import { useCallback, useEffect, useState } from 'react';
import type { Draft } from '../../draft/use-draft.js';
import { WithDraft } from '../../draft/WithDraft.js';
import { useAct } from '../../gateway/use-act.js';
import { useAsked } from '../../gateway/use-asked.js';
import {
  AddSomebodyDocument,
  PlacesToAddDocument,
  type AddSomebodyMutation,
  type PlacesToAddQuery,
} from '../../generated/graphql.js';
import { DonePage } from '../../questions/DonePage.js';
import { QuestionPath } from '../../questions/QuestionPath.js';
import { Page } from '../../shell/Page.js';
import { paths } from '../../shell/paths.js';
import { ViewPage } from '../../shell/ViewPage.js';
import { dayOf } from '../../words/london.js';
import { searchTerms } from '../../wiring.js';
import { addAnswers, addQuestions } from './add-questions.js';
import { add } from './add.content.js';
import { arrivalInput, EMPTY, wordsFrom, type AddWords } from './add.form.js';

type Added = AddSomebodyMutation['arriveStay'];

const NOTHING = {};

/** Somebody is here whom no list has yet: where, who, why, and a last look. */
export function Component() {
  const view = useAsked(PlacesToAddDocument, NOTHING);
  const [added, finish] = useState<Added | null>(null);
  if (added) return <Done added={added} />;
  return (
    <ViewPage view={view} title={add.page}>
      {({ mySites }) =>
        mySites.length === 0 ? (
          <NoPlace />
        ) : (
          <WithDraft page="ADD_PERSON" subjectId={mySites[0]?.id ?? ''} empty={EMPTY}>
            {(draft) => <AddForm sites={mySites} draft={draft} done={finish} />}
          </WithDraft>
        )
      }
    </ViewPage>
  );
}

interface FormProps {
  readonly sites: PlacesToAddQuery['mySites'];
  readonly draft: Draft<AddWords>;
  readonly done: (added: Added) => void;
}

function AddForm({ sites, draft, done }: FormProps) {
  const { words: said, change, discard } = draft;
  useLookedFor(draft);
  const finished = useCallback(
    ({ arriveStay }: AddSomebodyMutation) => {
      discard();
      done(arriveStay);
    },
    [discard, done],
  );
  const act = useAct({
    place: 'add-somebody',
    question: AddSomebodyDocument,
    label: add.label,
    path: paths.addPerson(),
    done: finished,
  });
  const answers = { sites, said, change };
  return (
    <QuestionPath
      title={add.page}
      questions={addQuestions(answers, new Date())}
      answers={addAnswers(answers)}
      save={add.save}
      act={act}
      send={() => act.start({ input: arrivalInput(said, new Date()) })}
      leave={{ to: paths.home(), words: add.leave }}
      draft={draft}
    />
  );
}

/** Takes over, once, what somebody looked for in vain, unless who it is has been said already. */
function useLookedFor({ words: said, change }: Draft<AddWords>): void {
  const isFree = said.known === '' && said.family === '' && said.personId === '';
  useEffect(() => {
    const terms = searchTerms.take();
    if (terms !== '' && isFree) change(wordsFrom(terms, dayOf(new Date())));
  }, [isFree, change]);
}

/** Whoever works nowhere adds nobody. */
function NoPlace() {
  return (
    <Page title={add.page} heading={add.page}>
      <p>{add.where.noSites}</p>
    </Page>
  );
}

function Done({ added }: { readonly added: Added }) {
  return (
    <DonePage
      title={add.page}
      heading={add.done}
      next={[add.next(added.site.name), add.triage]}
      ways={[
        { to: paths.triage(added.caseId), words: add.ways.triage },
        { to: paths.person(added.person.id), words: add.ways.person },
        { to: paths.site(added.site.id), words: add.ways.board },
      ]}
    />
  );
}
