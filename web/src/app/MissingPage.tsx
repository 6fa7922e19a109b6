import { Button } from 'antd';
import { Link, useRouteError } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Empty } from '@/shared/ui/Empty';
import { Page } from '@/shared/ui/Page';
import { ProblemView } from '@/shared/ui/ProblemView';

export function MissingPage() {
  const { t } = useTexts('shared');
  return (
    <Page title={t('missing.title')}>
      <Empty title={t('missing.todo')}>
        <Link to={paths.home}>
          <Button type="primary">{t('home')}</Button>
        </Link>
      </Empty>
    </Page>
  );
}

/** A page that threw: a bug of ours, told as such. */
export function BrokenPage() {
  const error = useRouteError();
  return (
    <ProblemView
      error={error}
      onRetry={() => {
        location.reload();
      }}
    />
  );
}
