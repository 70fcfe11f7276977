import { useState } from 'react';
import { SelectField, TextField } from '@junction/design-system';
import { PlanStayDocument } from '../../generated/graphql.js';
import { calledBy } from '../../words/names.js';
import { choicesOf, NEXT_EVENTS } from '../stay.content.js';
import { StayForm } from '../StayForm.js';
import { useStayForm, type StayFormActProps } from '../use-stay-form.js';
import { plan } from './plan.content.js';
import { planOf, readPlan, type PlanFaults } from './plan.form.js';

const CHOICES = choicesOf(NEXT_EVENTS);
const ABOUT = { name: 'plan', label: plan.label, question: PlanStayDocument, words: planOf } as const;

/** Says what is expected to happen next: an interview at 10:30, a decision, a hearing. It moves them on the list. */
export function Plan(props: StayFormActProps) {
  const { stay } = props;
  const form = useStayForm(props, ABOUT);
  const { words, change, act } = form;
  const [faults, find] = useState<PlanFaults>({});
  const eventId = `next-${stay.id}`;
  const atId = `next-at-${stay.id}`;
  const eventError = faults.event && plan.missing;
  const atError = faults.at && plan.unreadable;

  const submit = (version: number): void => {
    const read = readPlan(words, new Date());
    find(read.ok ? {} : read.faults);
    form.countTry();
    if (read.ok) act.start({ input: { stayId: stay.id, version, ...read.input } });
  };
  return (
    <StayForm
      title={plan.title(calledBy(stay.person))}
      save={plan.save}
      cancel={plan.cancel}
      yours={words.event === '' ? '' : `${NEXT_EVENTS[words.event as keyof typeof NEXT_EVENTS]} ${words.at}`}
      form={form}
      errors={[
        ...(eventError ? [{ field: eventId, words: eventError }] : []),
        ...(atError ? [{ field: atId, words: atError }] : []),
      ]}
      submit={submit}
    >
      <SelectField
        id={eventId}
        label={plan.what}
        value={words.event}
        choices={CHOICES}
        unchosen=""
        change={(event) => change({ event })}
        error={eventError}
        takesFocus
      />
      <TextField
        id={atId}
        label={plan.when}
        hint={plan.whenHint}
        value={words.at}
        change={(at) => change({ at })}
        error={atError}
        inputMode="numeric"
        size={5}
      />
    </StayForm>
  );
}
