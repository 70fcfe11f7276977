import type { ReactNode } from 'react';
import { Details as NhsDetails } from 'nhsuk-react-components';

/** More about something, folded away until asked for. */
export function Details({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  return (
    <NhsDetails>
      <NhsDetails.Summary>{summary}</NhsDetails.Summary>
      <NhsDetails.Text>{children}</NhsDetails.Text>
    </NhsDetails>
  );
}
