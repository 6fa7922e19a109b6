import { Grid } from 'antd';
import { useState, type ReactNode } from 'react';
import { Empty } from './Empty';
import { Pages } from './Pages';

export interface Column<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  number?: boolean;
}

interface Props<Row> {
  label: string;
  rows: Row[];
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  empty?: ReactNode;
  pageSize?: number;
  /** Stands as a table on paper, however narrow the screen. */
  printed?: boolean;
  /** Above the rows, with those of the page that is shown. */
  above?: (shown: Row[]) => ReactNode;
}

/** A table on a desk, cards on a phone; the first column names the row. Long lists come in pages. */
export function Rows<Row>({
  label,
  rows,
  columns,
  rowKey,
  empty,
  pageSize = 20,
  printed = false,
  above,
}: Props<Row>) {
  const wide = Grid.useBreakpoint().md ?? true;
  const [page, setPage] = useState(1);
  const last = Math.max(1, Math.ceil(rows.length / pageSize));
  const current = Math.min(page, last);
  const shown = rows.slice((current - 1) * pageSize, current * pageSize);
  if (rows.length === 0) {
    return empty ?? <Empty />;
  }
  const parts = { label, columns, rowKey, rows: shown };
  return (
    <>
      {above?.(shown)}
      {wide ? <WideRows {...parts} /> : <NarrowRows {...parts} />}
      {printed && !wide && (
        <div className="print-only">
          <WideRows {...parts} />
        </div>
      )}
      <Pages page={current} pageSize={pageSize} total={rows.length} onChange={setPage} />
    </>
  );
}

type Parts<Row> = Pick<Props<Row>, 'label' | 'rows' | 'columns' | 'rowKey'>;

function WideRows<Row>({ label, rows, columns, rowKey }: Parts<Row>) {
  return (
    // a wide table scrolls by itself, never the page; focusable, so that the keyboard can scroll it
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="rows-wide" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.number ? 'number' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.key} className={column.number ? 'number' : undefined}>
                  {column.render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NarrowRows<Row>({ label, rows, columns, rowKey }: Parts<Row>) {
  const [first, ...rest] = columns;
  return (
    <ul className="rows-narrow" aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)}>
          <div className="rows-first">{first?.render(row)}</div>
          <dl>
            {rest.map((column) => (
              <div key={column.key}>
                <dt>{column.title}</dt>
                <dd>{column.render(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
