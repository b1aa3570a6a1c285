import { Table, type TableColumnType } from 'antd';
import type { ReactNode } from 'react';
import type { Resource } from '../shared/api/useResource';
import { ProblemNote } from '../shared/ui/ProblemNote';
import { Empty, Skeleton } from '../shared/ui/Waiting';
import { Pager } from './Pager';
import { useNarrow } from './useNarrow';

export interface Column<T> {
  key: string;
  title: string;
  align?: 'right';
  show: (row: T) => ReactNode;
}

interface Props<T> {
  from: Omit<Resource<{ items: T[]; total?: number; page?: number; size?: number }>, 'replace'>;
  columns: Column<T>[];
  rowKey: (row: T) => string;
  empty: string;
  label: string;
}

/** A list of the server: a table where there is room, a card a row on a phone. */
export function DataTable<T extends object>({ from, columns, rowKey, empty, label }: Props<T>) {
  const narrow = useNarrow();
  const { data, problem, reload } = from;
  const failed = problem && <ProblemNote problem={problem} onRetry={() => void reload()} />;
  if (data === undefined) {
    return failed ?? <Skeleton lines={8} />;
  }
  return (
    <section aria-label={label} className="stack">
      {failed}
      {data.items.length === 0 && <Empty title={empty} />}
      {data.items.length > 0 &&
        (narrow ? (
          <Cards rows={data.items} columns={columns} rowKey={rowKey} />
        ) : (
          <Table<T> dataSource={data.items} columns={columns.map(toTableColumn)} rowKey={rowKey} scroll={{ x: true }} pagination={false} />
        ))}
      {data.total !== undefined && <Pager page={data.page ?? 1} size={data.size ?? 20} total={data.total} />}
    </section>
  );
}

function toTableColumn<T>({ key, title, align, show }: Column<T>): TableColumnType<T> {
  const column: TableColumnType<T> = { key, title, render: (_, row) => show(row) };
  return align ? { ...column, align } : column;
}

function Cards<T>({ rows, columns, rowKey }: { rows: T[]; columns: Column<T>[]; rowKey: (row: T) => string }) {
  const [first, ...others] = columns;
  return (
    <ul className="stack tight">
      {rows.map((row) => (
        <li key={rowKey(row)} className="sheet row-card">
          <strong>{first?.show(row)}</strong>
          <dl className="facts">
            {others.map((column) => (
              <div key={column.key}>
                <dt>{column.title}</dt>
                <dd>{column.show(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
