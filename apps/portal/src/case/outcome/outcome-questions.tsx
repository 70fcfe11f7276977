import { RadioField, SelectField } from '@junction/design-system';
import type { CheckedAnswer, Question } from '../../questions/question.js';
import { questionWords } from '../../questions/questions.content.js';
import { choicesOf } from '../../stay/stay.content.js';
import { DISPOSALS, DIVERSIONS, MILESTONES, NOT_REACHED, WORK } from '../case.content.js';
import type { CaseAtWork } from '../CasePage.js';
import { outcome as words } from './outcome.content.js';
import { closeFaults, notReachedIn, whatFaults, type OutcomeWords } from './outcome.form.js';

export interface OutcomeAnswers {
  readonly onCase: CaseAtWork;
  readonly said: OutcomeWords;
  readonly change: (part: Partial<OutcomeWords>) => void;
}

/** The questions at the end of a case, in their order. */
export const outcomeQuestions = (answers: OutcomeAnswers): Question[] => [
  whatQuestion(answers),
  closeQuestion(answers),
];

const whatQuestion = ({ said, change }: OutcomeAnswers): Question => ({
  key: 'what',
  heading: words.what.heading,
  faults: whatFaults(said),
  fields: (errorOf) => (
    <>
      <SelectField
        id="disposal"
        label={words.what.disposal}
        value={said.disposal}
        unchosen={words.what.choose}
        choices={choicesOf(DISPOSALS)}
        change={(disposal) => change({ disposal })}
        error={errorOf('disposal')}
      />
      <RadioField
        id="diversion"
        legend={words.what.diversion}
        hint={words.what.diversionHint}
        value={said.diversion}
        choices={choicesOf(DIVERSIONS)}
        change={(diversion) => change({ diversion })}
        error={errorOf('diversion')}
      />
    </>
  ),
});

const closeQuestion = ({ onCase, said, change }: OutcomeAnswers): Question => ({
  key: 'close',
  heading: words.close.heading,
  faults: closeFaults(said, onCase),
  fields: (errorOf) => (
    <>
      <RadioField
        id="close"
        legend={words.close.legend}
        value={said.close}
        choices={choicesOf(words.close.choices)}
        change={(close) => change({ close })}
        error={errorOf('close')}
      />
      {said.close === 'CLOSE' &&
        notReachedIn(onCase).map((kind) => (
          <SelectField
            key={kind}
            id={`why-${kind}`}
            label={words.close.why(MILESTONES[kind])}
            value={said.reasons[kind] ?? ''}
            unchosen={words.what.choose}
            choices={choicesOf(NOT_REACHED)}
            change={(reason) => change({ reasons: { ...said.reasons, [kind]: reason } })}
            error={errorOf(`why-${kind}`)}
          />
        ))}
      {said.close === 'CLOSE' && onCase.workItems.length > 0 && (
        <p>
          {words.close.open(onCase.workItems.length)} {onCase.workItems.map(({ kind }) => WORK[kind]).join(', ')}
        </p>
      )}
    </>
  ),
});

/** What was answered, to be checked. */
export function outcomeAnswers({ onCase, said }: OutcomeAnswers): CheckedAnswer[] {
  const { disposal, diversion, close, reasons } = said;
  const { none } = questionWords;
  const line = (key: string, question: string, value: string): CheckedAnswer => ({ key, question, value });
  return [
    line(words.answers.disposal, 'what', DISPOSALS[disposal as keyof typeof DISPOSALS] ?? none),
    line(words.answers.diversion, 'what', DIVERSIONS[diversion as keyof typeof DIVERSIONS] ?? none),
    line(words.answers.close, 'close', words.close.choices[close as 'CLOSE' | 'KEEP'] ?? none),
    ...(close === 'CLOSE' ? notReachedIn(onCase) : []).map((kind) =>
      line(
        words.answers.notReached(MILESTONES[kind]),
        'close',
        NOT_REACHED[reasons[kind] as keyof typeof NOT_REACHED] ?? none,
      ),
    ),
  ];
}
