import { RadioField } from '@junction/design-system';
import type { Act } from '../gateway/use-act.js';
import { SmallForm } from '../questions/SmallForm.js';
import { choicesOf } from '../stay/stay.content.js';
import { ERRORS } from './case.content.js';
import { mistake as words } from './mistake.content.js';

export interface MistakeFormProps {
  readonly id: string;
  readonly title: string;
  /** What else goes with it. */
  readonly more?: string;
  readonly reason: string;
  readonly choose: (reason: string) => void;
  readonly act: Pick<Act<unknown, never>, 'sending' | 'stop' | 'isLocked'>;
  readonly send: () => void;
  readonly close: () => void;
}

/** Says that something recorded was a mistake, and why: nothing is ever deleted. */
export function MistakeForm({ id, title, more, reason, choose, act, send, close }: MistakeFormProps) {
  const field = `mistake-${id}`;
  return (
    <SmallForm
      title={title}
      save={words.save}
      isWarning
      faults={reason === '' ? { [field]: words.missing } : {}}
      act={act}
      send={send}
      close={close}
    >
      {(errorOf) => (
        <>
          <RadioField
            id={field}
            legend={words.legend}
            value={reason}
            choices={choicesOf(ERRORS)}
            change={choose}
            error={errorOf(field)}
            takesFocus
          />
          <p>
            {words.stays} {more}
          </p>
        </>
      )}
    </SmallForm>
  );
}
