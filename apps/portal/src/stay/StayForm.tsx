import type { FormEvent, ReactNode } from 'react';
import { Button, ErrorSummary, type FieldError } from '@junction/design-system';
import { ActNotice } from '../gateway/ActNotice.js';
import { errorWords } from '../gateway/errors.content.js';
import { StaleChoice } from './StaleChoice.js';
import type { StayFormState } from './use-stay-form.js';

export interface StayFormProps {
  readonly title: string;
  readonly save: string;
  readonly cancel: string;
  /** What is to be saved, in words, for the choice between two versions. */
  readonly yours: string;
  readonly form: Pick<StayFormState<object, unknown, never>, 'act' | 'before' | 'tries' | 'keep' | 'close'>;
  readonly errors: readonly FieldError[];
  /** Saves over this version. */
  readonly submit: (version: number) => void;
  readonly children: ReactNode;
}

/** The frame of a small form about a stay that opens in its row: fields, save, cancel, and every state of saving. */
export function StayForm({ title, save, cancel, yours, form, errors, submit, children }: StayFormProps) {
  const { act, before, tries, keep, close } = form;
  const isStale = act.sending.at === 'refused' && act.sending.error.isStale;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    submit(before.version);
  };

  return (
    <form className="junction-stay-form" onSubmit={send} noValidate aria-label={title}>
      {errors.length > 0 && <ErrorSummary key={tries} title={errorWords.summary} errors={errors} />}
      <fieldset className="junction-plain-fieldset" disabled={act.isLocked}>
        {children}
        <div className="junction-actions">
          <Button type="submit" isSmall>
            {save}
          </Button>
          <Button kind="plain" onClick={close}>
            {cancel}
          </Button>
        </div>
      </fieldset>
      <ActNotice sending={act.sending} stop={act.stop} />
      {isStale && <StaleChoice before={before} yours={yours} saveMine={submit} keep={keep} />}
    </form>
  );
}
