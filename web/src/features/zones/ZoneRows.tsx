import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Rows, type Column } from '@/shared/ui/Rows';
import { LevelMark } from './LevelMark';
import { MeasureList } from './MeasureList';
import { NoticeLink } from './NoticeLink';
import { schemesQuery, type ZoneLine } from './queries';
import { StateTag } from './StateTag';
import { Until } from './Until';
import { useTimes } from './useTimes';
import { useWorded } from './worded';

interface Props {
  zones: ZoneLine[];
  label: string;
  empty: ReactNode;
}

export function ZoneRows({ zones, label, empty }: Props) {
  const { t } = useTexts('zones');
  const words = useWorded();
  const times = useTimes();
  const { data: schemes } = useQuery(schemesQuery);
  const columns: Column<ZoneLine>[] = [
    {
      key: 'name',
      title: t('zone'),
      render: ({ zone, areaName }) => (
        <>
          <Link to={paths.zone(zone.id)}>{words(zone.name)}</Link>
          <div className="quiet">{areaName}</div>
        </>
      ),
    },
    { key: 'level', title: t('level'), render: ({ fact }) => <LevelMark level={fact.level} /> },
    {
      key: 'state',
      title: t('state'),
      render: ({ state, endedBy }) => (
        <>
          <StateTag state={state} />
          {endedBy && (
            <div className="urgent">
              {t('orderEnded')} <NoticeLink notice={endedBy} />
            </div>
          )}
        </>
      ),
    },
    {
      key: 'measures',
      title: t('measures'),
      render: ({ fact }) => (
        <MeasureList
          measures={
            schemes
              ?.find(({ code }) => code === fact.level.schemeCode)
              ?.levels.find(({ code }) => code === fact.level.code)?.measures ?? []
          }
        />
      ),
    },
    {
      key: 'notice',
      title: t('notice'),
      render: ({ fact }) => (
        <>
          <NoticeLink notice={fact.notice} />
          <div className="quiet">{t('since.at', { at: times.since(fact) })}</div>
        </>
      ),
    },
    { key: 'until', title: t('until'), render: ({ fact }) => <Until fact={fact} /> },
  ];
  return <Rows label={label} rows={zones} columns={columns} rowKey={({ zone }) => zone.id} empty={empty} />;
}
