import type { FormEvent, ReactNode } from 'react';
import { Button, ErrorSummary, type FieldError } from '@junction/design-system';
import { ActNotice } from '../gateway/ActNotice.js';
import { errorWords } from '../gateway/errors.content.js';
import type { Act } from '../gateway/use-act.js';
import type { StayRowFragment } from '../generated/graphql.js';
import { StaleChoice } from './StaleChoice.js';

export interface StayFormProps {
  readonly title: string;
  readonly save: string;
  readonly cancel: string;
  readonly stay: StayRowFragment;
  /** What is to be saved, in words, for the choice between two versions. */
  readonly yours: string;
  readonly act: Act<unknown, never>;
  readonly errors: readonly FieldError[];
  /** Counts the tries, so that the summary of errors takes the keyboard each time. */
  readonly tries: number;
  readonly submit: (version: number) => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** The frame of a small form about a stay that opens in its row: fields, save, cancel, and every state of saving. */
export function StayForm(props: StayFormProps) {
  const { act, stay, errors, tries, submit, close } = props;
  const isStale = act.sending.at === 'refused' && act.sending.error.isStale;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    submit(stay.version);
  };

  return (
    <form className="junction-stay-form" onSubmit={send} noValidate aria-label={props.title}>
      {errors.length > 0 && <ErrorSummary key={tries} title={errorWords.summary} errors={errors} />}
      <fieldset className="junction-plain-fieldset" disabled={act.isLocked}>
        {props.children}
        <div className="junction-actions">
          <Button type="submit" isSmall>
            {props.save}
          </Button>
          <Button kind="plain" onClick={close}>
            {props.cancel}
          </Button>
        </div>
      </fieldset>
      <ActNotice sending={act.sending} stop={act.stop} />
      {isStale && (
        <StaleChoice
          before={stay}
          yours={props.yours}
          saveMine={submit}
          keep={() => {
            act.stop();
            close();
          }}
        />
      )}
    </form>
  );
}
