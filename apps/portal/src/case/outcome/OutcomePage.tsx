import { useMemo, useState } from 'react';
import type { Draft } from '../../draft/use-draft.js';
import { WithDraft } from '../../draft/WithDraft.js';
import { DonePage } from '../../questions/DonePage.js';
import { QuestionPath } from '../../questions/QuestionPath.js';
import { paths } from '../../shell/paths.js';
import { DISPOSALS } from '../case.content.js';
import { CasePage, type CaseWork } from '../CasePage.js';
import { ClosedCase } from '../ClosedCase.js';
import { StaleCase } from '../StaleCase.js';
import { outcomeAnswers, outcomeQuestions } from './outcome-questions.js';
import { outcome as words } from './outcome.content.js';
import { wordsOf, type OutcomeWords } from './outcome.form.js';
import { ReopenForm } from './ReopenForm.js';
import { useOutcome } from './use-outcome.js';

type End = 'closed' | 'kept_open' | 'reopened';

/** What came of a case, whether it is closed and why it did not come further; and how a closed one is opened again. */
export function Component() {
  return <CasePage page={words.page}>{(work) => <Outcome key={work.onCase.id} work={work} />}</CasePage>;
}

function Outcome({ work }: { readonly work: CaseWork }) {
  const [end, finish] = useState<End | null>(null);
  const { onCase } = work;
  const empty = useMemo(() => wordsOf(onCase), [onCase]);
  if (end) return <Done work={work} end={end} />;
  if (onCase.enteredInError) return <ClosedCase work={work} heading={words.page} />;
  if (onCase.status === 'CLOSED') return <ReopenForm work={work} done={() => finish('reopened')} />;
  return (
    <WithDraft page="OUTCOME" subjectId={onCase.id} empty={empty}>
      {(draft) => <OutcomeForm work={work} draft={draft} done={finish} />}
    </WithDraft>
  );
}

interface FormProps {
  readonly work: CaseWork;
  readonly draft: Draft<OutcomeWords>;
  readonly done: (end: End) => void;
}

function OutcomeForm({ work, draft, done }: FormProps) {
  const { onCase, title, about, leave, reload } = work;
  const { words: said, change, discard } = draft;
  const { act, send } = useOutcome(onCase, draft, (isClosed) => done(isClosed ? 'closed' : 'kept_open'));
  const answers = { onCase, said, change };
  return (
    <QuestionPath
      title={title}
      about={about}
      questions={outcomeQuestions(answers)}
      answers={outcomeAnswers(answers)}
      save={words.save}
      act={act}
      send={() => send(onCase.version)}
      leave={leave}
      draft={draft}
      stale={
        <StaleCase
          sending={act.sending}
          before={onCase}
          yours={DISPOSALS[said.disposal as keyof typeof DISPOSALS] ?? ''}
          saveMine={send}
          keep={() => {
            act.stop();
            discard();
            reload();
          }}
        />
      }
    />
  );
}

const HEADINGS = { closed: words.closed, kept_open: words.saved, reopened: words.reopen.done } as const;
const NEXT = { closed: words.isClosed, kept_open: words.keptOpen, reopened: words.reopen.next } as const;

function Done({ work: { onCase, title, about }, end }: { readonly work: CaseWork; readonly end: End }) {
  return (
    <DonePage
      title={title}
      about={about}
      heading={HEADINGS[end]}
      next={[NEXT[end]]}
      ways={[
        { to: paths.person(onCase.person.id), words: words.ways.person },
        { to: paths.home(), words: words.ways.home },
      ]}
    />
  );
}
