import type { ReactNode } from 'react';
import { Table as NhsTable } from 'nhsuk-react-components';

export interface Column {
  readonly key: string;
  readonly heading: string;
  readonly isNumeric?: boolean;
}

export interface TableProps {
  readonly caption: ReactNode;
  readonly columns: readonly Column[];
  /** A row's cells by column key; `id` tells rows apart. The first column heads its row. */
  readonly rows: readonly { readonly id: string; readonly cells: Readonly<Record<string, ReactNode>> }[];
}

/** A plain table that scrolls in a box of its own, reached by keyboard, when the page is narrower than it is. */
export function Table({ caption, columns, rows }: TableProps) {
  const name = typeof caption === 'string' ? caption : undefined;
  return (
    <div className="junction-table" tabIndex={0} role="region" aria-label={name}>
      <NhsTable caption={caption} firstCellIsHeader>
        <NhsTable.Head>
          <NhsTable.Row>
            {columns.map(({ key, heading, isNumeric }) => (
              <NhsTable.Cell key={key} {...(isNumeric && { format: 'numeric' as const })}>
                {heading}
              </NhsTable.Cell>
            ))}
          </NhsTable.Row>
        </NhsTable.Head>
        <NhsTable.Body>
          {rows.map(({ id, cells }) => (
            <NhsTable.Row key={id}>
              {columns.map(({ key, isNumeric }) => (
                <NhsTable.Cell key={key} {...(isNumeric && { format: 'numeric' as const })}>
                  {cells[key]}
                </NhsTable.Cell>
              ))}
            </NhsTable.Row>
          ))}
        </NhsTable.Body>
      </NhsTable>
    </div>
  );
}
