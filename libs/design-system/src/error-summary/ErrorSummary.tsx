import { useEffect, useRef } from 'react';

export interface FieldError {
  /** Id of the field to lead to. */
  readonly field: string;
  readonly words: string;
}

export interface ErrorSummaryProps {
  readonly title: string;
  readonly errors: readonly FieldError[];
}

/** What has to be put right, at the top of the form; takes the keyboard when it appears and leads to each field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);

  return (
    <div className="nhsuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__title">{title}</h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {errors.map(({ field, words }) => (
              <li key={field}>
                <a
                  href={`#${field}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(field)?.focus();
                  }}
                >
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
