import { RadioField } from '@junction/design-system';
import { MarkStayNotSeenDocument, type NotSeenReason } from '../../generated/graphql.js';
import { calledBy } from '../../words/names.js';
import { choicesOf, NOT_SEEN, stayWords } from '../stay.content.js';
import { StayForm } from '../StayForm.js';
import { useStayForm, type StayFormActProps } from '../use-stay-form.js';
import { notSeen } from './not-seen.content.js';

const CHOICES = choicesOf(NOT_SEEN);
const ABOUT = {
  name: 'not-seen',
  label: notSeen.label,
  question: MarkStayNotSeenDocument,
  words: () => ({ reason: '' }),
} as const;

/** Records why somebody could not be seen this time; they stay on the list of those to see. */
export function NotSeen(props: StayFormActProps) {
  const { stay } = props;
  const form = useStayForm(props, ABOUT);
  const { words, change, tries, act } = form;
  const id = `why-${stay.id}`;
  const missing = tries > 0 && words.reason === '' ? notSeen.missing : undefined;

  const submit = (version: number): void => {
    form.countTry();
    if (words.reason === '') return;
    act.start({ input: { stayId: stay.id, version, reason: words.reason as NotSeenReason } });
  };

  return (
    <StayForm
      title={notSeen.title(calledBy(stay.person))}
      save={notSeen.save}
      cancel={notSeen.cancel}
      yours={words.reason === '' ? '' : stayWords.notSeen(NOT_SEEN[words.reason as NotSeenReason])}
      form={form}
      errors={missing === undefined ? [] : [{ field: id, words: missing }]}
      submit={submit}
    >
      <RadioField
        id={id}
        legend={notSeen.legend}
        value={words.reason}
        choices={CHOICES}
        change={(reason) => change({ reason })}
        error={missing}
        takesFocus
      />
    </StayForm>
  );
}
