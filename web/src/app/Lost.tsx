import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { problemOf } from '@/shared/api/problem';

export function NotFoundPage() {
  const { t } = useTranslation('shared');
  return (
    <Result
      status="404"
      title={t('not-found')}
      subTitle={t('not-found.todo')}
      extra={
        <Link to="/">
          <Button type="primary">{t('home')}</Button>
        </Link>
      }
    />
  );
}

/** A page that failed for a reason of ours; the others go on. */
export function BrokenPage() {
  const { t } = useTranslation('shared');
  const problem = problemOf(useRouteError());
  return (
    <Result
      status="error"
      title={problem.title}
      subTitle={problem.detail}
      extra={
        <Button
          onClick={() => {
            location.reload();
          }}
        >
          {t('retry')}
        </Button>
      }
    />
  );
}
