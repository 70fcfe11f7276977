import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

export type ButtonKind = 'primary' | 'secondary' | 'warning' | 'plain';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children'> {
  readonly children: ReactNode;
  readonly kind?: ButtonKind;
  /** For rows of a list; still at least 44 px high. */
  readonly isSmall?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

const CLASS: Readonly<Record<ButtonKind, string>> = {
  primary: 'nhsuk-button',
  secondary: 'nhsuk-button nhsuk-button--secondary',
  warning: 'nhsuk-button nhsuk-button--warning',
  plain: 'junction-plain-button',
};

/** How a link looks that starts something: the class of a button, for whatever link the router makes. */
export const buttonClass = (kind: ButtonKind = 'primary', isSmall = false): string =>
  isSmall ? `${CLASS[kind]} nhsuk-button--small junction-button--small` : CLASS[kind];

/** An NHS button; `plain` looks like a link and acts like a button. Submits its form only when told so by `type`. */
export function Button({ kind = 'primary', isSmall = false, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass(kind, isSmall)} />;
}
