import { Textarea } from 'nhsuk-react-components';

export interface TextAreaFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly rows?: number;
}

/** Some sentences with their label, hint and error. */
export function TextAreaField({ change, hint, error, rows = 3, ...rest }: TextAreaFieldProps) {
  return (
    <Textarea
      {...rest}
      rows={rows}
      autoComplete="off"
      onChange={(event) => change(event.currentTarget.value)}
      {...(hint !== undefined && { hint })}
      {...(error !== undefined && { error, 'aria-invalid': true })}
    />
  );
}
