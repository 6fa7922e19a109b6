import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Figures } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { useHours } from './hours';
import { ownServiceQuery, type ServiceSession } from './queries';

/** One's own hours at posts, to see and to take along. */
export function OwnServicePage() {
  const { t, language } = useTexts('duty');
  const hours = useHours();
  const query = useQuery(ownServiceQuery);
  const columns: Column<ServiceSession>[] = [
    { key: 'post', title: t('own.where'), render: ({ post }) => post || t('notStated') },
    { key: 'start', title: t('hours.start'), render: ({ start }) => instant(start, language) },
    { key: 'end', title: t('hours.end'), render: ({ end }) => (end ? instant(end, language) : '–') },
    {
      key: 'minutes',
      title: t('volunteers.hours'),
      number: true,
      render: ({ minutes }) =>
        minutes == null ? <span className="urgent">{t('hours.notCounted')}</span> : hours(minutes),
    },
  ];
  return (
    <Page
      title={t('own.hours')}
      lead={t('hours.lead')}
      trail={<Link to={paths.ownCalls}>{t('nav.ownCalls')}</Link>}
    >
      <Loaded query={query}>
        {({ volunteer, hindrances, sessions, minutes }) => (
          <>
            <Section
              actions={
                sessions.length > 0 && (
                  <Button href="/api/own-service/hours" download="hours.csv">
                    {t('hours.download')}
                  </Button>
                )
              }
            >
              <Figures
                facts={[
                  { label: t('volunteers.hours'), value: hours(minutes) },
                  { label: t('hours.stays'), value: sessions.length },
                ]}
              />
              {volunteer && (
                <p className="row-tags">
                  {hindrances.length === 0 ? (
                    <Tag color="green">{t('volunteers.ready')}</Tag>
                  ) : (
                    hindrances.map((hindrance) => (
                      <Tag key={hindrance} color="orange">
                        {t(`hindrance.${hindrance}`)}
                      </Tag>
                    ))
                  )}
                </p>
              )}
            </Section>
            <Section title={t('hours.list')}>
              <Rows
                label={t('hours.list')}
                rows={sessions}
                columns={columns}
                rowKey={({ start }) => start}
                empty={<Empty title={t('hours.none')}>{t('hours.none.todo')}</Empty>}
              />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
