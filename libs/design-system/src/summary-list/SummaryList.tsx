import type { ReactNode } from 'react';
import { SummaryList as NhsSummaryList } from 'nhsuk-react-components';

export interface SummaryRow {
  readonly key: string;
  readonly value: ReactNode;
}

/** What is known of one thing: key and value, one pair a line. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <NhsSummaryList>
      {rows.map(({ key, value }) => (
        <NhsSummaryList.Row key={key}>
          <NhsSummaryList.Key>{key}</NhsSummaryList.Key>
          <NhsSummaryList.Value>{value}</NhsSummaryList.Value>
        </NhsSummaryList.Row>
      ))}
    </NhsSummaryList>
  );
}
