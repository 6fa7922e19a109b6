import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link } from 'react-router';
import type { Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { day, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { noticesQuery } from './queries';
import { useWorded } from './worded';

type Answer = Schema<'NoticeAnswer'>;

export function NoticesPage() {
  const { t, language } = useTexts('notices');
  const words = useWorded();
  const query = useQuery(noticesQuery);
  const columns: Column<Answer>[] = [
    {
      key: 'title',
      title: t('title'),
      render: ({ notice }) => <Link to={paths.notice(notice.id)}>{words(notice.title)}</Link>,
    },
    {
      key: 'state',
      title: t('state'),
      render: ({ state }) => <Tag color={state === 'ISSUED' ? 'green' : 'orange'}>{t(`state.${state}`)}</Tag>,
    },
    { key: 'issuer', title: t('issuer'), render: ({ notice }) => notice.issue && words(notice.issue.issuer) },
    {
      key: 'issuedOn',
      title: t('issuedOn'),
      render: ({ notice }) =>
        notice.issue ? (notice.issue.issuedOn ? day(notice.issue.issuedOn, language) : t('notStated')) : null,
    },
    {
      key: 'recordedAt',
      title: t('recordedAt'),
      render: ({ notice }) => instant(notice.recordedAt, language),
    },
  ];
  return (
    <Page title={t('nav.notices')} lead={t('lead')}>
      <Loaded query={query}>
        {(notices) => (
          <Rows
            label={t('nav.notices')}
            rows={notices}
            columns={columns}
            rowKey={({ notice }) => notice.id}
            empty={<Empty title={t('none')} />}
          />
        )}
      </Loaded>
    </Page>
  );
}
