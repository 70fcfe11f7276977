import type { Choice } from '../field/SelectField.js';

export interface CheckboxFieldProps {
  readonly id: string;
  readonly legend: string;
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  readonly change: (values: readonly string[]) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** Any number of choices out of few, all in sight. The first one carries `id`, so that an error summary can lead to it. */
export function CheckboxField({ id, legend, values, choices, change, hint, error }: CheckboxFieldProps) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const turn = (value: string): void =>
    change(values.includes(value) ? values.filter((chosen) => chosen !== value) : [...values, value]);
  return (
    <div className={`nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy || undefined}>
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
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
        <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
          {choices.map(({ value, words }, index) => {
            const own = index === 0 ? id : `${id}-${value}`;
            return (
              <div className="nhsuk-checkboxes__item" key={value}>
                <input
                  className="nhsuk-checkboxes__input"
                  type="checkbox"
                  id={own}
                  name={id}
                  value={value}
                  checked={values.includes(value)}
                  onChange={() => turn(value)}
                />
                <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={own}>
                  {words}
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
