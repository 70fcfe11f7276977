import type { ReactNode } from 'react';

/** Words for a screen reader alone, where the eye sees them from the layout. */
export function Hidden({ children }: { readonly children: ReactNode }) {
  return <span className="nhsuk-u-visually-hidden">{children}</span>;
}
