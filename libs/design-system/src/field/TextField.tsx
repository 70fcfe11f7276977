import type { ReactElement, Ref } from 'react';
import { TextInput } from 'nhsuk-react-components';

export interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly hint?: string | ReactElement | undefined;
  readonly error?: string | undefined;
  /** How many characters the answer should have; the box is as wide as that. */
  readonly size?: 2 | 4 | 5 | 10 | 20;
  /** `numeric` brings up digits on a phone. */
  readonly inputMode?: 'text' | 'numeric';
  /** Off for names, which no dictionary knows and which must not be sent to one. */
  readonly spellCheck?: boolean;
  /** Id of something else on the page that belongs to this field. */
  readonly describedBy?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text with its label, hint and error, which a screen reader hears together. */
export function TextField({ change, hint, error, size, describedBy, ref, ...rest }: TextFieldProps) {
  return (
    <TextInput
      {...rest}
      {...(ref && { ref })}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
      autoComplete="off"
      onChange={(event) => change(event.currentTarget.value)}
      {...(hint !== undefined && { hint })}
      {...(error !== undefined && { error, 'aria-invalid': true })}
      {...(size !== undefined && { width: size })}
    />
  );
}
