import { useEffect, useState } from 'react';
import type { Draft } from '../../draft/use-draft.js';
import { WithDraft } from '../../draft/WithDraft.js';
import { DonePage } from '../../questions/DonePage.js';
import { QuestionPath } from '../../questions/QuestionPath.js';
import { paths } from '../../shell/paths.js';
import { momentWords } from '../../words/dates.js';
import { CasePage, type CaseWork } from '../CasePage.js';
import { ClosedCase, isAtWork } from '../ClosedCase.js';
import { notNow as words } from './not-now.content.js';
import { EMPTY, notNowFaults, type NotNowWords } from './not-now.form.js';
import { NotNowFields } from './NotNowFields.js';
import { useNotNow, type NotNowDone } from './use-not-now.js';

/** Somebody declined, sleeps, can not: one page of at most half a minute, and when to try again. */
export function Component() {
  return <CasePage page={words.page}>{(work) => <NotNow key={work.onCase.id} work={work} />}</CasePage>;
}

function NotNow({ work }: { readonly work: CaseWork }) {
  const [done, finish] = useState<NotNowDone | null>(null);
  if (done) return <Done work={work} done={done} />;
  if (!isAtWork(work.onCase)) return <ClosedCase work={work} heading={words.heading} />;
  return (
    <WithDraft page="NOT_NOW" subjectId={work.onCase.id} empty={EMPTY}>
      {(draft) => <NotNowForm work={work} draft={draft} done={finish} />}
    </WithDraft>
  );
}

interface FormProps {
  readonly work: CaseWork;
  readonly draft: Draft<NotNowWords>;
  readonly done: (what: NotNowDone) => void;
}

function NotNowForm({ work, draft, done }: FormProps) {
  const { onCase, title, about, leave } = work;
  const { act, send, isOvertaken, skip } = useNotNow(onCase, draft, done);
  useEffect(() => {
    if (isOvertaken) skip();
  }, [isOvertaken, skip]);

  return (
    <QuestionPath
      title={title}
      about={about}
      questions={[
        {
          key: 'not-now',
          heading: words.heading,
          faults: notNowFaults(draft.words, new Date()),
          fields: (errorOf) => <NotNowFields said={draft.words} change={draft.change} errorOf={errorOf} />,
        },
      ]}
      save={words.save}
      act={act}
      send={send}
      leave={leave}
      draft={draft}
    />
  );
}

function Done({ work: { onCase, title, about }, done }: { readonly work: CaseWork; readonly done: NotNowDone }) {
  const again = done.tryAgainAt ? words.tried(momentWords(new Date(done.tryAgainAt), new Date())) : words.notAgain;
  return (
    <DonePage
      title={title}
      about={about}
      heading={words.done}
      next={[again, ...(done.isOnBoard ? [words.stay] : [])]}
      ways={[
        { to: paths.person(onCase.person.id), words: words.ways.person },
        { to: paths.home(), words: words.ways.home },
        ...(done.tryAgainAt ? [] : [{ to: paths.outcome(onCase.id), words: words.ways.outcome }]),
      ]}
    />
  );
}
