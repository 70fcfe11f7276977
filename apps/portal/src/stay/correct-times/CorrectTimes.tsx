import { useState } from 'react';
import { SelectField, type FieldError } from '@junction/design-system';
import { CorrectStayTimesDocument } from '../../generated/graphql.js';
import { longDay } from '../../words/dates.js';
import { calledBy } from '../../words/names.js';
import { choicesOf } from '../stay.content.js';
import { StayForm } from '../StayForm.js';
import { useStayForm, type StayFormActProps } from '../use-stay-form.js';
import { correct, CORRECTIONS, TIME_FAULTS } from './correct-times.content.js';
import { daysFor, readTimes, timesOf, type TimesFaults, type TimesWords } from './correct-times.form.js';
import { MomentFields, type MomentPart } from './MomentFields.js';

const REASONS = choicesOf(CORRECTIONS);

const ABOUT = { name: 'times', label: correct.label, question: CorrectStayTimesDocument, words: timesOf } as const;
const MOMENTS = ['arrived', 'seen', 'left'] as const;

const errorsOf = (faults: TimesFaults, idOf: (field: string) => string): FieldError[] =>
  Object.entries(faults).map(([field, fault]) => ({ field: idOf(field), words: TIME_FAULTS[fault] }));

/** The change of one moment as a change of the form's words. */
const momentWords = (of: (typeof MOMENTS)[number], { day, time }: MomentPart): Partial<TimesWords> => ({
  ...(day !== undefined && { [`${of}Day`]: day }),
  ...(time !== undefined && { [`${of}Time`]: time }),
});

/** Puts the times of a stay right, with a reason; the wrong ones stay in the timeline. */
export function CorrectTimes(props: StayFormActProps) {
  const { stay } = props;
  const form = useStayForm(props, ABOUT);
  const { words, change, act } = form;
  const [faults, find] = useState<TimesFaults>({});
  const days = daysFor(stay.arrivedAt, new Date()).map((day) => ({ value: day, words: longDay(day) }));
  const idOf = (field: string): string => `${field}-${stay.id}`;
  const errorOf = (field: keyof TimesFaults): string | undefined => faults[field] && TIME_FAULTS[faults[field]];

  const submit = (version: number): void => {
    const read = readTimes(words, new Date());
    find(read.ok ? {} : read.faults);
    form.countTry();
    if (read.ok) act.start({ input: { stayId: stay.id, version, ...read.input } });
  };
  return (
    <StayForm
      title={correct.title(calledBy(stay.person))}
      save={correct.save}
      cancel={correct.cancel}
      yours={`${correct.yours}: ${words.arrivedTime}, ${words.seenTime || '–'}, ${words.leftTime || '–'}`}
      form={form}
      errors={errorsOf(faults, idOf)}
      submit={submit}
    >
      {MOMENTS.filter((of) => of !== 'left' || stay.status === 'LEFT').map((of) => (
        <MomentFields
          key={of}
          id={idOf(`${of}Time`)}
          what={correct[of]}
          days={days}
          day={words[`${of}Day`]}
          time={words[`${of}Time`]}
          isOptional={of !== 'arrived'}
          takesFocus={of === 'arrived'}
          error={errorOf(`${of}Time`)}
          change={(part) => change(momentWords(of, part))}
        />
      ))}
      <SelectField
        id={idOf('why')}
        label={correct.why}
        hint={correct.whyHint}
        value={words.why}
        choices={REASONS}
        unchosen={correct.unchosen}
        change={(why) => change({ why })}
        error={errorOf('why')}
      />
    </StayForm>
  );
}
