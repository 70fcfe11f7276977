import { useState, type FormEvent, type ReactNode } from 'react';
import { Button, ErrorSummary } from '@junction/design-system';
import { ActNotice } from '../gateway/ActNotice.js';
import { errorWords } from '../gateway/errors.content.js';
import type { Act } from '../gateway/use-act.js';
import { errorsOf, type Faults } from './question.js';
import { smallFormWords as words } from './questions.content.js';

export interface SmallFormProps {
  readonly title: string;
  readonly save: string;
  /** Takes back, or marks as wrong, what others rely on. */
  readonly isWarning?: boolean;
  readonly faults: Faults;
  readonly act: Pick<Act<unknown, never>, 'sending' | 'stop' | 'isLocked'>;
  readonly send: () => void;
  readonly close: () => void;
  readonly stale?: ReactNode;
  readonly children: (errorOf: (field: string) => string | undefined) => ReactNode;
}

/** A small form that opens where it belongs: fields, save, cancel, and every state of saving. */
export function SmallForm(props: SmallFormProps) {
  const [tries, count] = useState(0);
  const faults = tries > 0 ? props.faults : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    count((before) => before + 1);
    if (Object.keys(props.faults).length === 0) props.send();
  };
  const cancel = (): void => {
    props.act.stop();
    props.close();
  };
  return (
    <form className="junction-stay-form" onSubmit={submit} noValidate aria-label={props.title}>
      {Object.keys(faults).length > 0 && (
        <ErrorSummary key={tries} title={errorWords.summary} errors={errorsOf(faults)} />
      )}
      <fieldset className="junction-plain-fieldset" disabled={props.act.isLocked}>
        {props.children((field) => faults[field])}
        <div className="junction-actions">
          <Button type="submit" isSmall kind={props.isWarning ? 'warning' : 'primary'}>
            {props.save}
          </Button>
          <Button kind="plain" onClick={cancel}>
            {words.cancel}
          </Button>
        </div>
      </fieldset>
      <ActNotice sending={props.act.sending} stop={props.act.stop} />
      {props.stale}
    </form>
  );
}
