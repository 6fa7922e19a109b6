import { queryOptions, useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { api, body, type Answer } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { count as grouped, day, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { plusDays } from '../clock';
import { ConditionsButton } from '../conditions/ConditionsButton';
import '../posts.css';

type RosterLine = Answer<'/api/rosters'>['rosters'][number];

export const rostersQuery = queryOptions({
  queryKey: ['rosters', 'list'],
  queryFn: () => body(api.GET('/api/rosters', { params: { query: { limit: 100 } } })),
});

/** The plans with what became of them. */
export function RostersPage() {
  const { t } = useTexts('posts');
  const navigate = useNavigate();
  const mayPlan = useMay('ROSTERS_PLAN');
  const query = useQuery(rostersQuery);
  const columns = useColumns();
  return (
    <Page
      title={t('nav.rosters')}
      lead={t('rosters.lead')}
      actions={
        <>
          <ConditionsButton />
          {mayPlan && (
            <Button type="primary" onClick={() => void navigate(paths.newRoster)}>
              {t('rosters.new')}
            </Button>
          )}
        </>
      }
    >
      <Loaded query={query}>
        {({ rosters, more }) =>
          rosters.length === 0 ? (
            <Section>
              <Empty title={t('rosters.none')}>{t('rosters.none.todo')}</Empty>
            </Section>
          ) : (
            <>
              <Rows
                label={t('nav.rosters')}
                rows={rosters}
                columns={columns}
                rowKey={({ plan }) => plan.id}
              />
              {more && <p className="quiet">{t('rosters.more')}</p>}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function useColumns(): Column<RosterLine>[] {
  const { t, language } = useTexts('posts');
  return [
    {
      key: 'title',
      title: t('rosters.title'),
      render: ({ plan, areaName }) => (
        <>
          <Link to={paths.roster(plan.id)}>{plan.title}</Link>
          <div className="quiet">{areaName}</div>
        </>
      ),
    },
    {
      key: 'days',
      title: t('rosters.days'),
      render: ({ plan }) => (
        <>
          {t('rosters.span', {
            start: day(plan.startDate, language),
            end: day(plusDays(plan.startDate, plan.days - 1), language),
          })}
          <div className="quiet">{t('rosters.dayCount', { count: plan.days })}</div>
        </>
      ),
    },
    {
      key: 'posts',
      title: t('rosters.posts'),
      number: true,
      render: ({ posts }) => grouped(posts, language),
    },
    {
      key: 'people',
      title: t('rosters.people'),
      number: true,
      render: ({ people }) => grouped(people, language),
    },
    {
      key: 'seats',
      title: t('rosters.seats'),
      number: true,
      render: ({ seats }) => grouped(seats, language),
    },
    {
      key: 'state',
      title: t('rosters.state'),
      render: ({ published }) =>
        published ? (
          <>
            <Tag color="green">{t('rosters.published')}</Tag>
            <div className="quiet">
              {instant(published.publishedAt, language)} ·{' '}
              {t('told.seenOf', { seen: published.seen, told: published.told })}
            </div>
          </>
        ) : (
          <Tag>{t('rosters.unpublished')}</Tag>
        ),
    },
  ];
}
