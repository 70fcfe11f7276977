import { useState } from 'react';
import { RadioField, TextField } from '@junction/design-system';
import { useKept } from '../../gateway/use-kept.js';
import { LeaveStayDocument, type LeftTo } from '../../generated/graphql.js';
import { calledBy } from '../../words/names.js';
import { choicesOf, LEFT_TO } from '../stay.content.js';
import { StayForm } from '../StayForm.js';
import { useStayAct, type StayActProps } from '../use-stay-act.js';
import { leave } from './leave.content.js';
import { EMPTY, readLeave, type LeaveFaults } from './leave.form.js';

const CHOICES = choicesOf(LEFT_TO);

/** Records that somebody has left, and where to: a name is never simply gone from the board. */
export function Leave(props: StayActProps) {
  const { stay, done } = props;
  const { words, change, clear } = useKept(`leave:${stay.id}`, EMPTY);
  const [faults, find] = useState<LeaveFaults>({});
  const [tries, countTry] = useState(0);
  const finish = (): void => {
    clear();
    done();
  };
  const act = useStayAct({ ...props, done: finish }, 'leave', leave.label, LeaveStayDocument);
  const toId = `to-${stay.id}`;
  const atId = `left-${stay.id}`;
  const toError = faults.leftTo && leave.missing;
  const atError = faults.at && leave.unreadable;

  const submit = (version: number): void => {
    const read = readLeave(words, new Date());
    find(read.ok ? {} : read.faults);
    countTry((before) => before + 1);
    if (read.ok) act.start({ input: { stayId: stay.id, version, ...read.input } });
  };

  return (
    <StayForm
      title={leave.title(calledBy(stay.person))}
      save={leave.save}
      cancel={leave.cancel}
      stay={stay}
      yours={words.leftTo === '' ? '' : `${leave.act}: ${LEFT_TO[words.leftTo as LeftTo]}`}
      act={act}
      errors={[
        ...(toError ? [{ field: toId, words: toError }] : []),
        ...(atError ? [{ field: atId, words: atError }] : []),
      ]}
      tries={tries}
      submit={submit}
      close={finish}
    >
      <RadioField
        id={toId}
        legend={leave.legend}
        value={words.leftTo}
        choices={CHOICES}
        change={(leftTo) => change({ leftTo })}
        error={toError}
        takesFocus
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
