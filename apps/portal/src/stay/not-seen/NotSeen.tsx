import { useState } from 'react';
import { RadioField, TextField } from '@junction/design-system';
import { MarkStayNotSeenDocument, type NotSeenReason } from '../../generated/graphql.js';
import { calledBy } from '../../words/names.js';
import { choicesOf, NOT_SEEN, stayWords } from '../stay.content.js';
import { StayForm } from '../StayForm.js';
import { useStayForm, type StayFormActProps } from '../use-stay-form.js';
import { notSeen } from './not-seen.content.js';
import { EMPTY, readNotSeen, type NotSeenFaults } from './not-seen.form.js';

const CHOICES = choicesOf(NOT_SEEN);
const ABOUT = {
  name: 'not-seen',
  label: notSeen.label,
  question: MarkStayNotSeenDocument,
  words: () => EMPTY,
} as const;

/** Records why somebody could not be seen this time, and when to try again. */
export function NotSeen(props: StayFormActProps) {
  const { stay } = props;
  const form = useStayForm(props, ABOUT);
  const { words, change, act } = form;
  const [faults, find] = useState<NotSeenFaults>({});
  const reasonId = `why-${stay.id}`;
  const againId = `again-${stay.id}`;
  const reasonError = faults.reason && notSeen.missing;
  const againError = faults.again && notSeen.unreadable;

  const submit = (version: number): void => {
    const read = readNotSeen(words, new Date());
    find(read.ok ? {} : read.faults);
    form.countTry();
    if (read.ok) act.start({ input: { stayId: stay.id, version, ...read.input } });
  };

  return (
    <StayForm
      title={notSeen.title(calledBy(stay.person))}
      save={notSeen.save}
      cancel={notSeen.cancel}
      yours={words.reason === '' ? '' : stayWords.notSeen(NOT_SEEN[words.reason as NotSeenReason])}
      form={form}
      errors={[
        ...(reasonError ? [{ field: reasonId, words: reasonError }] : []),
        ...(againError ? [{ field: againId, words: againError }] : []),
      ]}
      submit={submit}
    >
      <RadioField
        id={reasonId}
        legend={notSeen.legend}
        value={words.reason}
        choices={CHOICES}
        change={(reason) => change({ reason })}
        error={reasonError}
        takesFocus
      />
      <TextField
        id={againId}
        label={notSeen.again}
        hint={notSeen.againHint}
        value={words.again}
        change={(again) => change({ again })}
        error={againError}
        inputMode="numeric"
        size={5}
      />
    </StayForm>
  );
}
