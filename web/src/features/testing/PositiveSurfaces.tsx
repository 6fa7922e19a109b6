import { Tag } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import type { PoolList } from './queries';

/** Beside the pools: a place to disinfect and to look around. It holds nobody. */
export function PositiveSurfaces({ surfaces }: { surfaces: PoolList['surfaces'] }) {
  const { t, language } = useTexts('testing');
  const mayOpen = useMay('SPECIMENS_READ');
  if (surfaces.length === 0) {
    return null;
  }
  return (
    <Section title={t('surfaces.title')}>
      <p className="notice">{t('surfaces.todo')}</p>
      <Rows
        label={t('surfaces.title')}
        rows={surfaces}
        rowKey={({ tube }) => tube.tubeCode}
        columns={[
          {
            key: 'place',
            title: t('surfaces.place'),
            render: ({ tube, result }) => (
              <>
                <strong>
                  {tube.place} · {tube.surface}
                </strong>{' '}
                {result && (
                  <Tag color={result.finding === 'POSITIVE' ? 'red' : 'orange'}>
                    {t(`finding.${result.finding}`)}
                  </Tag>
                )}
              </>
            ),
          },
          {
            key: 'tube',
            title: t('tube'),
            render: ({ tube }) =>
              mayOpen ? <Link to={paths.tube(tube.tubeCode)}>{tube.tubeCode}</Link> : tube.tubeCode,
          },
          { key: 'area', title: t('pools.area'), render: ({ areaName }) => areaName ?? t('notStated') },
          {
            key: 'taken',
            title: t('surfaces.taken'),
            render: ({ tube }) => instant(tube.occurredAt, language),
          },
          {
            key: 'reported',
            title: t('surfaces.reported'),
            render: ({ result }) => result && instant(result.reportedAt, language),
          },
        ]}
      />
    </Section>
  );
}
