import type { Choice } from '../field/SelectField.js';

export interface RadioFieldProps {
  readonly id: string;
  readonly legend: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly change: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
  /** Puts the keyboard on the first choice when it appears. */
  readonly takesFocus?: boolean;
  /** For a row of a list, whose other cells say what is asked: choices side by side, the question for a screen reader. */
  readonly isInline?: boolean;
}

/** One choice out of few, all in sight. The first one carries `id`, so that an error summary can lead to it. */
export function RadioField({ id, legend, value, choices, change, hint, error, ...rest }: RadioFieldProps) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy || undefined} disabled={rest.isDisabled}>
        <legend
          className={rest.isInline ? 'nhsuk-u-visually-hidden' : 'nhsuk-fieldset__legend nhsuk-fieldset__legend--s'}
        >
          {legend}
        </legend>
        {hint && (
          <div className="nhsuk-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        {error && (
          <span className="nhsuk-error-message" id={`${id}-error`}>
            {error}
          </span>
        )}
        <div className={`nhsuk-radios nhsuk-radios--small${rest.isInline ? ' nhsuk-radios--inline' : ''}`}>
          {choices.map((choice, index) => {
            const own = index === 0 ? id : `${id}-${choice.value}`;
            return (
              <div className="nhsuk-radios__item" key={choice.value}>
                <input
                  className="nhsuk-radios__input"
                  type="radio"
                  id={own}
                  name={id}
                  value={choice.value}
                  checked={choice.value === value}
                  autoFocus={rest.takesFocus && index === 0}
                  onChange={() => change(choice.value)}
                />
                <label className="nhsuk-label nhsuk-radios__label" htmlFor={own}>
                  {choice.words}
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
