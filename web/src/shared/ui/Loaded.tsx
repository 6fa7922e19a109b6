import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n';
import { ProblemView } from './ProblemView';

interface Props<T> {
  query: UseQueryResult<T>;
  children: (value: T) => ReactNode;
  /** Rows of the skeleton while it loads. */
  rows?: number;
}

/** A query's three states: a skeleton, what is wrong, or what was asked for. */
export function Loaded<T>({ query, children, rows = 5 }: Props<T>) {
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (query.isError) {
    return <ProblemView error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <Loading rows={rows} />;
}

/** In place of what is on its way. */
export function Loading({ rows = 5 }: { rows?: number }) {
  const { t } = useTexts('shared');
  return (
    <div role="status" aria-busy="true" aria-label={t('loading')} className="loading">
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
