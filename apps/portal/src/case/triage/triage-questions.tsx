import { CheckboxField, RadioField, SelectField, TextAreaField, TextField } from '@junction/design-system';
import type { CheckedAnswer, Question } from '../../questions/question.js';
import { questionWords } from '../../questions/questions.content.js';
import { choicesOf } from '../../stay/stay.content.js';
import { CORRECTIONS } from '../../words/corrections.content.js';
import { CHECKS, INVOLVED, NEXT, SYSTEMS } from '../case.content.js';
import { triage as words } from './triage.content.js';
import { involvedFaults, nextFaults, type TriageWords } from './triage.form.js';

export interface TriageAnswers {
  readonly said: TriageWords;
  readonly change: (part: Partial<TriageWords>) => void;
  readonly isCorrection: boolean;
}

const RESULTS = choicesOf(CHECKS);

/** The questions of a triage, in their order. */
export const triageQuestions = (answers: TriageAnswers, now: Date): Question[] => [
  checkedQuestion(answers),
  involvedQuestion(answers),
  nextQuestion(answers, now),
];

const checkedQuestion = ({ said, change }: TriageAnswers): Question => ({
  key: 'checked',
  heading: words.checked.heading,
  faults: {},
  fields: () => (
    <>
      <p className="nhsuk-hint">{words.checked.hint}</p>
      <div className="junction-columns">
        {choicesOf(SYSTEMS).map(({ value, words: system }) => (
          <SelectField
            key={value}
            id={`system-${value}`}
            label={system}
            value={said.checked[value] ?? ''}
            choices={RESULTS}
            unchosen={words.checked.unchosen}
            change={(result) => change({ checked: { ...said.checked, [value]: result } })}
          />
        ))}
      </div>
    </>
  ),
});

const involvedQuestion = ({ said, change }: TriageAnswers): Question => ({
  key: 'involved',
  heading: words.involved.heading,
  faults: involvedFaults(said),
  fields: (errorOf) => (
    <>
      <CheckboxField
        id="involved"
        legend={words.involved.legend}
        hint={words.involved.hint}
        values={said.involved}
        choices={choicesOf(INVOLVED)}
        change={(involved) => change({ involved })}
      />
      {said.involved.map((kind) => (
        <TextField
          key={kind}
          id={`name-${kind}`}
          label={words.involved.name(INVOLVED[kind as keyof typeof INVOLVED])}
          value={said.names[kind] ?? ''}
          change={(name) => change({ names: { ...said.names, [kind]: name } })}
          error={errorOf(`name-${kind}`)}
          spellCheck={false}
        />
      ))}
    </>
  ),
});

const nextQuestion = ({ said, change, isCorrection }: TriageAnswers, now: Date): Question => ({
  key: 'next',
  heading: words.next.heading,
  faults: nextFaults(said, isCorrection, now),
  fields: (errorOf) => (
    <>
      <RadioField
        id="next"
        legend={words.next.legend}
        value={said.next}
        choices={choicesOf(NEXT)}
        change={(next) => change({ next })}
        error={errorOf('next')}
      />
      <TextAreaField
        id="note"
        label={words.next.note}
        hint={words.next.noteHint}
        value={said.note}
        change={(note) => change({ note })}
        error={errorOf('note')}
      />
      <TextField
        id="at"
        label={words.next.at}
        hint={words.next.atHint}
        value={said.at}
        change={(at) => change({ at })}
        error={errorOf('at')}
        inputMode="numeric"
        size={5}
      />
      {isCorrection && (
        <SelectField
          id="reason"
          label={words.reason.label}
          unchosen={words.reason.unchosen}
          value={said.reason}
          choices={choicesOf(CORRECTIONS)}
          change={(reason) => change({ reason })}
          error={errorOf('reason')}
        />
      )}
    </>
  ),
});

/** What was answered, to be checked. */
export function triageAnswers({ said, isCorrection }: TriageAnswers, before: string): CheckedAnswer[] {
  const checked = choicesOf(SYSTEMS).filter(({ value }) => said.checked[value]);
  return [
    {
      key: words.checked.answer,
      question: 'checked',
      value: lines(
        checked.map((system) => `${system.words}: ${CHECKS[said.checked[system.value] as keyof typeof CHECKS]}`),
        words.checked.nothing,
      ),
    },
    { key: words.involved.answer, question: 'involved', value: lines(involvedWords(said), words.involved.nobody) },
    {
      key: words.next.answer,
      question: 'next',
      value: said.next ? NEXT[said.next as keyof typeof NEXT] : questionWords.none,
    },
    { key: words.next.noteAnswer, question: 'next', value: said.note.trim() || questionWords.none },
    { key: words.next.atAnswer, question: 'next', value: said.at.trim() || before },
    ...(isCorrection
      ? [
          {
            key: words.reason.answer,
            question: 'next',
            value: said.reason ? CORRECTIONS[said.reason as keyof typeof CORRECTIONS] : questionWords.none,
          },
        ]
      : []),
  ];
}

const involvedWords = ({ involved, names }: TriageWords): string[] =>
  involved.map((kind) => {
    const name = (names[kind] ?? '').trim();
    const called = INVOLVED[kind as keyof typeof INVOLVED];
    return name ? `${called}: ${name}` : called;
  });

const lines = (all: readonly string[], none: string) =>
  all.length === 0 ? (
    none
  ) : (
    <ul className="junction-plain-list">
      {all.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
