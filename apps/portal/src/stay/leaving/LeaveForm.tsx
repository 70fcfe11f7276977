import { useState } from 'react';
import { RadioField, TextField } from '@junction/design-system';
import { LeaveStayDocument, type LeftTo } from '../../generated/graphql.js';
import { calledBy } from '../../words/names.js';
import { choicesOf, LEFT_TO } from '../stay.content.js';
import { StayForm } from '../StayForm.js';
import { useStayForm, type StayFormActProps } from '../use-stay-form.js';
import { leave } from './leave.content.js';
import { EMPTY, readLeave, type LeaveFaults } from './leave.form.js';

const CHOICES = choicesOf(LEFT_TO);
const ABOUT = { name: 'leave', label: leave.label, question: LeaveStayDocument, words: () => EMPTY } as const;

/** Records that somebody has left, and where to: a name is never simply gone from the board. */
export function LeaveForm(props: StayFormActProps) {
  const { stay } = props;
  const form = useStayForm(props, ABOUT);
  const { words, change, act } = form;
  const [faults, find] = useState<LeaveFaults>({});
  const toId = `to-${stay.id}`;
  const atId = `left-${stay.id}`;
  const toError = faults.leftTo && leave.missing;
  const atError = faults.at && leave.unreadable;

  const submit = (version: number): void => {
    const read = readLeave(words, new Date());
    find(read.ok ? {} : read.faults);
    form.countTry();
    if (read.ok) act.start({ input: { stayId: stay.id, version, ...read.input } });
  };

  return (
    <StayForm
      title={leave.title(calledBy(stay.person))}
      save={leave.save}
      cancel={leave.cancel}
      yours={words.leftTo === '' ? '' : `${leave.act}: ${LEFT_TO[words.leftTo as LeftTo]}`}
      form={form}
      errors={[
        ...(toError ? [{ field: toId, words: toError }] : []),
        ...(atError ? [{ field: atId, words: atError }] : []),
      ]}
      submit={submit}
    >
      <RadioField
        id={toId}
        legend={leave.legend}
        value={words.leftTo}
        choices={CHOICES}
        change={(leftTo) => change({ leftTo })}
        error={toError}
      />
      <TextField
        id={atId}
        label={leave.when}
        hint={leave.whenHint}
        value={words.at}
        change={(at) => change({ at })}
        error={atError}
        inputMode="numeric"
        size={5}
      />
    </StayForm>
  );
}
