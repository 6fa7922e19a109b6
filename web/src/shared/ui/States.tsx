import { Alert, Button, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, UNREACHABLE } from '../api/problem';

/** What went wrong and what to do, with a way to try again. */
export function ProblemAlert({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation('shared');
  const problem = problemOf(error);
  const unreachable = problem.code === UNREACHABLE;
  return (
    <Alert
      role="alert"
      type={problem.status >= 500 || unreachable ? 'error' : 'warning'}
      showIcon
      title={unreachable ? t('unreachable') : problem.title}
      description={unreachable ? t('unreachable.todo') : problem.detail}
      action={
        retry && (
          <Button size="small" onClick={retry}>
            {t('retry')}
          </Button>
        )
      }
    />
  );
}

interface LoadedProps<T> {
  query: { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown };
  children: (data: T) => ReactNode;
  rows?: number;
}

/** A page's part that is loading, failed or there. */
export function Loaded<T>({ query, children, rows = 4 }: LoadedProps<T>) {
  if (query.data !== undefined) {
    return <>{children(query.data)}</>;
  }
  if (query.isPending) {
    return <Skeleton active paragraph={{ rows }} />;
  }
  return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
}

/** Nothing here, and why that is so or what to do about it. */
export function Nothing({ text, action }: { text: string; action?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text}>
      {action}
    </Empty>
  );
}
