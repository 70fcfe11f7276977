import { useCallback, useMemo, useState } from 'react';
import type { Draft } from '../../draft/use-draft.js';
import { WithDraft } from '../../draft/WithDraft.js';
import { useAct } from '../../gateway/use-act.js';
import { CorrectTriageDocument, TriageCaseDocument, type TriageNext } from '../../generated/graphql.js';
import { DonePage } from '../../questions/DonePage.js';
import { QuestionPath } from '../../questions/QuestionPath.js';
import { paths } from '../../shell/paths.js';
import { momentWords } from '../../words/dates.js';
import { NEXT } from '../case.content.js';
import { CasePage, type CaseWork } from '../CasePage.js';
import { ClosedCase, isAtWork } from '../ClosedCase.js';
import { StaleCase } from '../StaleCase.js';
import { triageAnswers, triageQuestions } from './triage-questions.js';
import { AFTER, triage as words } from './triage.content.js';
import { triageInput, wordsOf, type TriageWords } from './triage.form.js';

/** What is known of somebody and what comes next, decided before anybody goes to see them; corrected here as well. */
export function Component() {
  return <CasePage page={words.page}>{(work) => <Triage key={work.onCase.id} work={work} />}</CasePage>;
}

function Triage({ work }: { readonly work: CaseWork }) {
  const [next, finish] = useState<TriageNext | null>(null);
  const [wasCorrection] = useState(work.onCase.triage !== null);
  const { triage, id } = work.onCase;
  const empty = useMemo(() => wordsOf(triage), [triage]);
  const heading = wasCorrection ? words.correctPage : words.page;
  if (next) return <Done work={work} next={next} heading={wasCorrection ? words.corrected : words.done} />;
  if (!isAtWork(work.onCase)) return <ClosedCase work={work} heading={heading} />;
  return (
    <WithDraft page="TRIAGE" subjectId={id} empty={empty}>
      {(draft) => <TriageForm work={work} draft={draft} done={finish} />}
    </WithDraft>
  );
}

interface FormProps {
  readonly work: CaseWork;
  readonly draft: Draft<TriageWords>;
  readonly done: (next: TriageNext) => void;
}

function TriageForm({ work, draft, done }: FormProps) {
  const { onCase, title, about, leave } = work;
  const { words: said, change, discard } = draft;
  const before = onCase.triage?.triagedAt ?? null;
  const isCorrection = before !== null;
  const answers = { said, change, isCorrection };
  const decided = said.next as TriageNext;
  const finished = useCallback(() => {
    discard();
    done(decided);
  }, [discard, done, decided]);
  const about_ = { place: `triage:${onCase.id}`, label: words.label, path: paths.triage(onCase.id), done: finished };
  const first = useAct({ ...about_, question: TriageCaseDocument });
  const again = useAct({ ...about_, place: `correct-triage:${onCase.id}`, question: CorrectTriageDocument });
  const act = isCorrection ? again : first;
  const save = (version: number): void => {
    const { reason, ...input } = triageInput(said, before, new Date());
    if (isCorrection) again.start({ input: { caseId: onCase.id, version, ...input, reason } });
    else first.start({ input: { caseId: onCase.id, version, ...input } });
  };

  return (
    <QuestionPath
      title={title}
      about={about}
      questions={triageQuestions(answers, new Date())}
      answers={triageAnswers(answers, before ? momentWords(new Date(before), new Date()) : words.next.now)}
      save={isCorrection ? words.correct : words.save}
      act={act}
      send={() => save(onCase.version)}
      leave={leave}
      draft={draft}
      stale={
        <StaleCase
          sending={act.sending}
          before={onCase}
          yours={said.next ? NEXT[decided] : ''}
          saveMine={save}
          keep={() => {
            act.stop();
            discard();
            work.reload();
          }}
        />
      }
    />
  );
}

interface DoneProps {
  readonly work: CaseWork;
  readonly next: TriageNext;
  readonly heading: string;
}

function Done({ work: { onCase, title, about }, next, heading }: DoneProps) {
  return (
    <DonePage
      title={title}
      about={about}
      heading={heading}
      next={[AFTER[next]]}
      ways={[
        { to: paths.person(onCase.person.id), words: words.ways.person },
        next === 'SEE'
          ? { to: paths.notNow(onCase.id), words: words.ways.notNow }
          : { to: paths.outcome(onCase.id), words: words.ways.outcome },
        { to: paths.home(), words: words.ways.home },
      ]}
    />
  );
}
