import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { Empty } from '@/shared/ui/Empty';
import { Figures } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { MemberStates } from './MemberStates';
import { PoolClocks } from './PoolClocks';
import { PoolSizeAdvice } from './PoolSizeAdvice';
import { PositiveSurfaces } from './PositiveSurfaces';
import { poolsQuery, recallsQuery, type PoolList } from './queries';
import { useCityNow } from './useCityNow';
import './pools.css';

/** All positive pools with their minutes: nobody's name, every clock. */
export function PoolsPage() {
  const { t } = useTexts('testing');
  const mayRead = useMay('RESULTS_READ');
  const query = useQuery(mayRead ? poolsQuery : recallsQuery);
  return (
    <Page title={t('nav.pools')} lead={t('pools.lead')}>
      <Loaded query={query}>{(list) => <Pools list={list} />}</Loaded>
      {mayRead && <PoolSizeAdvice />}
    </Page>
  );
}

function Pools({ list }: { list: PoolList }) {
  const { t } = useTexts('testing');
  const now = useCityNow(list.asOf);
  const mayOpen = useMay('HOLDS_READ');
  const open = list.pools.filter((line) => line.open);
  const late = open.filter((line) => line.clocks.some((clock) => clock.late > 0));
  const waiting = open.reduce(
    (sum, line) => sum + line.members - (line.states.NEGATIVE ?? 0) - (line.states.POSITIVE ?? 0),
    0,
  );
  return (
    <>
      <Section>
        <Figures
          facts={[
            { label: t('pools.open'), value: open.length },
            { label: t('pools.waiting'), value: waiting },
            { label: t('pools.late'), value: late.length },
          ]}
        />
      </Section>
      <Rows
        label={t('nav.pools')}
        rows={list.pools}
        rowKey={({ pool }) => pool.id}
        empty={<Empty title={t('pools.none')}>{t('pools.noneMeans')}</Empty>}
        columns={[
          {
            key: 'tube',
            title: t('tube'),
            render: ({ pool }) => (
              <>
                {mayOpen ? (
                  <Link to={paths.positivePool(pool.id)}>{pool.tubeCode}</Link>
                ) : (
                  <strong>{pool.tubeCode}</strong>
                )}{' '}
                <Tag color={pool.finding === 'POSITIVE' ? 'red' : 'orange'}>
                  {t(`finding.${pool.finding}`)}
                </Tag>
                {pool.correctedAt && <Tag>{t('pools.corrected')}</Tag>}
              </>
            ),
          },
          {
            key: 'clock',
            title: t('pools.minutes'),
            render: (line) => <PoolClocks line={line} now={now} />,
          },
          { key: 'members', title: t('pools.members'), render: (line) => <MemberStates line={line} /> },
          { key: 'area', title: t('pools.area'), render: ({ areaName }) => areaName ?? t('notStated') },
          {
            key: 'laboratory',
            title: t('files.laboratory'),
            render: ({ laboratoryName }) => laboratoryName?.zh ?? t('notStated'),
          },
        ]}
      />
      <PositiveSurfaces surfaces={list.surfaces} />
    </>
  );
}
