import type { ReactNode } from 'react';
import { SummaryList as NhsSummaryList } from 'nhsuk-react-components';

export interface SummaryRow {
  readonly key: string;
  readonly value: ReactNode;
  /** What can be done about it: a link or a plain button. */
  readonly action?: ReactNode;
}

/** What is known of one thing: key and value, one pair a line. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <NhsSummaryList>
      {rows.map(({ key, value, action }) => (
        <NhsSummaryList.Row key={key}>
          <NhsSummaryList.Key>{key}</NhsSummaryList.Key>
          <NhsSummaryList.Value>{value}</NhsSummaryList.Value>
          {action && <dd className="nhsuk-summary-list__actions">{action}</dd>}
        </NhsSummaryList.Row>
      ))}
    </NhsSummaryList>
  );
}
