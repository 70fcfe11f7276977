import { Select } from 'nhsuk-react-components';

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly words: string;
}

export interface SelectFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly change: (value: string) => void;
  /** What stands there before a choice is made; leave out where one always is. */
  readonly unchosen?: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Puts the keyboard here when it appears. */
  readonly takesFocus?: boolean | undefined;
}

/** One choice out of a closed list; the platform's own control, because it works by keyboard, voice and touch alike. */
export function SelectField({ choices, change, unchosen, hint, error, takesFocus = false, ...rest }: SelectFieldProps) {
  return (
    <Select
      {...rest}
      autoFocus={takesFocus}
      onChange={(event) => change(event.currentTarget.value)}
      {...(hint !== undefined && { hint })}
      {...(error !== undefined && { error, 'aria-invalid': true })}
    >
      {unchosen !== undefined && <Select.Option value="">{unchosen}</Select.Option>}
      {choices.map(({ value, words }) => (
        <Select.Option key={value} value={value}>
          {words}
        </Select.Option>
      ))}
    </Select>
  );
}
