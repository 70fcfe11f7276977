import { useState } from 'react';
import { RadioField } from '@junction/design-system';
import { MarkStayNotSeenDocument, type NotSeenReason } from '../../generated/graphql.js';
import { useKept } from '../../gateway/use-kept.js';
import { calledBy } from '../../words/names.js';
import { choicesOf, NOT_SEEN, stayWords } from '../stay.content.js';
import { StayForm } from '../StayForm.js';
import { useStayAct, type StayActProps } from '../use-stay-act.js';
import { notSeen } from './not-seen.content.js';

const EMPTY = { reason: '' };
const CHOICES = choicesOf(NOT_SEEN);

/** Records why somebody could not be seen this time; they stay on the list of those to see. */
export function NotSeen(props: StayActProps) {
  const { stay, done } = props;
  const { words, change, clear } = useKept(`not-seen:${stay.id}`, EMPTY);
  const [tries, countTry] = useState(0);
  const finish = (): void => {
    clear();
    done();
  };
  const act = useStayAct({ ...props, done: finish }, 'not-seen', notSeen.label, MarkStayNotSeenDocument);
  const isMissing = tries > 0 && words.reason === '';

  const submit = (version: number): void => {
    countTry((before) => before + 1);
    if (words.reason === '') return;
    act.start({ input: { stayId: stay.id, version, reason: words.reason as NotSeenReason } });
  };

  return (
    <StayForm
      title={notSeen.title(calledBy(stay.person))}
      save={notSeen.save}
      cancel={notSeen.cancel}
      stay={stay}
      yours={words.reason === '' ? '' : stayWords.notSeen(NOT_SEEN[words.reason as NotSeenReason])}
      act={act}
      errors={isMissing ? [{ field: `why-${stay.id}`, words: notSeen.missing }] : []}
      tries={tries}
      submit={submit}
      close={finish}
    >
      <RadioField
        id={`why-${stay.id}`}
        legend={notSeen.legend}
        value={words.reason}
        choices={CHOICES}
        change={(reason) => change({ reason })}
        error={isMissing ? notSeen.missing : undefined}
        takesFocus
      />
    </StayForm>
  );
}
