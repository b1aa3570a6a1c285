import { Table, type TableColumnsType } from 'antd';
import { useSearchParams } from 'react-router';
import type { Resource } from '../shared/api/useResource';
import { ProblemNote } from '../shared/ui/ProblemNote';
import { Empty, Skeleton } from '../shared/ui/Waiting';

interface Props<T> {
  from: Omit<Resource<{ items: T[]; total?: number; page?: number; size?: number }>, 'replace'>;
  columns: TableColumnsType<T>;
  rowKey: (row: T) => string;
  empty: string;
  label: string;
}

/** A list of the server as a table; its page number lives in the URL. Wide tables scroll inside their own frame. */
export function DataTable<T extends object>({ from, columns, rowKey, empty, label }: Props<T>) {
  const [search, setSearch] = useSearchParams();
  const { data, problem, reload } = from;
  const goTo = (page: number) => {
    const next = new URLSearchParams(search);
    next.set('page', String(page));
    setSearch(next);
  };
  if (data === undefined) {
    return problem ? <ProblemNote problem={problem} onRetry={() => void reload()} /> : <Skeleton lines={8} />;
  }
  const paged = data.total !== undefined && data.size !== undefined && data.total > data.size;
  return (
    <section aria-label={label} className="stack">
      {problem && <ProblemNote problem={problem} onRetry={() => void reload()} />}
      {data.items.length === 0 ? (
        <Empty title={empty} />
      ) : (
        <Table<T>
          dataSource={data.items}
          columns={columns}
          rowKey={rowKey}
          scroll={{ x: 'max-content' }}
          pagination={
            paged && { current: data.page ?? 1, pageSize: data.size ?? 20, total: data.total ?? 0, onChange: goTo, showSizeChanger: false, responsive: true }
          }
        />
      )}
    </section>
  );
}

/** The page asked for in the URL, from 1. */
export function usePageNumber(): number {
  const [search] = useSearchParams();
  return Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1);
}
