import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { roundsQuery } from './queries';
import { useTimes } from './useTimes';
import './coverage.css';

export function RoundsOfCoveragePage() {
  const { t, language } = useTexts('coverage');
  const { clock } = useTimes();
  const query = useQuery(roundsQuery);
  return (
    <Page title={t('nav.coverage')} lead={t('lead')}>
      <Loaded query={query}>
        {(rounds) => (
          <Rows
            label={t('nav.coverage')}
            rows={rounds}
            rowKey={(round) => round.id}
            empty={<Empty title={t('none')}>{t('none.todo')}</Empty>}
            columns={[
              {
                key: 'round',
                title: t('nav.coverage'),
                render: (round) => (
                  <Link to={paths.coverage(round.id)}>
                    {language === 'en' ? (round.campaign.en ?? round.campaign.zh) : round.campaign.zh}{' '}
                    {t('round', { number: round.number })}
                  </Link>
                ),
              },
              {
                key: 'state',
                title: t('round.state'),
                render: (round) => (
                  <Tag color={round.state === 'OVERDUE' ? 'warning' : undefined}>
                    {t(`state.${round.state}`)}
                  </Tag>
                ),
              },
              {
                key: 'people',
                title: t('people'),
                number: true,
                render: (round) => count(round.people ?? 0, language),
              },
              {
                key: 'start',
                title: t('round.window'),
                render: (round) => `${clock(round.startAt)} – ${clock(round.endAt)}`,
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
