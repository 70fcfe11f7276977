import { useState, type FormEvent, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Button, ErrorSummary, SummaryList } from '@junction/design-system';
import { DraftLine, DraftRestored } from '../draft/DraftLine.js';
import type { Draft } from '../draft/use-draft.js';
import { ActNotice } from '../gateway/ActNotice.js';
import { errorWords } from '../gateway/errors.content.js';
import type { Act } from '../gateway/use-act.js';
import { Page } from '../shell/Page.js';
import { CHECK, errorsOf, firstAtFault, stepAt, type CheckedAnswer, type Question } from './question.js';
import { questionWords } from './questions.content.js';

export interface QuestionPathProps {
  /** For the window's title: never a name. */
  readonly title: string;
  /** Whom it is about, above each question. */
  readonly about?: ReactNode;
  readonly questions: readonly Question[];
  /** What was answered, for the last look; a path of one question is sent without one. */
  readonly answers?: readonly CheckedAnswer[];
  readonly save: string;
  readonly act: Pick<Act<unknown, never>, 'sending' | 'stop' | 'isLocked'>;
  readonly send: () => void;
  /** Where one goes who does not want to answer. */
  readonly leave: { readonly to: string; readonly words: string };
  /** Where its words are kept while they are typed. */
  readonly draft?: Pick<Draft<never>, 'state' | 'restoredFrom' | 'discard'>;
  /** Under the form: both versions, where somebody else was quicker. */
  readonly stale?: ReactNode;
}

/** One set of questions a page, a path that is walked forwards and backwards, and a last look at all answers. */
export function QuestionPath(props: QuestionPathProps) {
  const { questions, answers, title } = props;
  const [search, go] = useSearchParams();
  const [tries, count] = useState<Readonly<Record<string, number>>>({});
  const at = stepAt(questions, search.get('step'));
  const question = questions[at];
  const tried = (question && tries[question.key]) ?? 0;
  const faults = question && tried > 0 ? question.faults : {};
  const isLast = at >= questions.length - 1 && !answers;

  const finish = (): void => {
    const wrong = firstAtFault(questions);
    if (!wrong) return props.send();
    count((before) => ({ ...before, [wrong.key]: (before[wrong.key] ?? 0) + 1 }));
    go({ step: wrong.key });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!question) return finish();
    count((before) => ({ ...before, [question.key]: tried + 1 }));
    if (Object.keys(question.faults).length > 0) return;
    if (isLast) return props.send();
    const next = search.get('from') === CHECK ? undefined : questions[at + 1];
    go({ step: next?.key ?? CHECK });
  };

  return (
    <Page
      key={question?.key ?? CHECK}
      title={title}
      heading={question?.heading ?? questionWords.check}
      frame={framed(props)}
    >
      {Object.keys(faults).length > 0 && (
        <ErrorSummary key={tried} title={errorWords.summary} errors={errorsOf(faults)} />
      )}
      {props.draft && <DraftRestored draft={props.draft} />}
      <form className="junction-question" onSubmit={submit} noValidate aria-label={title}>
        <fieldset className="junction-plain-fieldset" disabled={props.act.isLocked}>
          {question ? question.fields((field) => faults[field]) : <Answers answers={answers ?? []} />}
          <div className="junction-actions">
            <Button type="submit">{question && !isLast ? questionWords.next : props.save}</Button>
            <BackLink before={questions[at - 1]} leave={props.leave} />
          </div>
        </fieldset>
        {props.draft && <DraftLine draft={props.draft} />}
        <ActNotice sending={props.act.sending} stop={props.act.stop} />
      </form>
      {props.stale}
    </Page>
  );
}

const framed = ({ about }: QuestionPathProps) =>
  function Framed(heading: ReactNode) {
    return (
      <>
        {about}
        {heading}
      </>
    );
  };

interface BackLinkProps {
  readonly before: Question | undefined;
  readonly leave: QuestionPathProps['leave'];
}

function BackLink({ before, leave }: BackLinkProps) {
  return (
    <>
      {before && (
        <Link className="junction-act-link" to={{ search: `?step=${before.key}` }}>
          {questionWords.back}
        </Link>
      )}
      <Link className="junction-act-link" to={leave.to}>
        {leave.words}
      </Link>
    </>
  );
}

function Answers({ answers }: { readonly answers: readonly CheckedAnswer[] }) {
  return (
    <SummaryList
      rows={answers.map(({ key, value, question }) => ({
        key,
        value,
        action: (
          <Link className="junction-act-link" to={{ search: `?step=${question}&from=${CHECK}` }}>
            {questionWords.change}
            <span className="nhsuk-u-visually-hidden"> {key.toLowerCase()}</span>
          </Link>
        ),
      }))}
    />
  );
}
