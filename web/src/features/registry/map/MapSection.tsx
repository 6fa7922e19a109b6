import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { lazy, Suspense } from 'react';
import { useTexts } from '@/shared/i18n';
import { hasWebgl } from '@/shared/map/ground';
import { Empty } from '@/shared/ui/Empty';
import { Loaded, Loading } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { areaMapQuery, type Area, type AreaMap } from '../queries';

// the drawing machinery weighs as much as the rest of the client: only for those who look at a map
const GroundMap = lazy(async () => ({ default: (await import('./GroundMap')).GroundMap }));

const KEY = ['area', 'building', 'road', 'street', 'river'] as const;

/** An area drawn; says plainly that the ground is invented where it is. */
export function MapSection({ area }: { area: Area }) {
  const { t } = useTexts('registry');
  const query = useQuery(areaMapQuery(area.id));
  const invented = query.data?.sources.includes('SYNTHETIC');
  return (
    <Section
      title={
        <>
          {t('map.title')} {invented && <Tag color="warning">{t('map.synthetic')}</Tag>}
        </>
      }
    >
      {invented && <p className="quiet">{t('map.invented')}</p>}
      {hasWebgl() ? (
        <Loaded query={query}>{(map) => <Drawn area={area} map={map} />}</Loaded>
      ) : (
        <Empty title={t('map.noWebgl')}>{t('map.noWebgl.todo')}</Empty>
      )}
    </Section>
  );
}

function Drawn({ area, map }: { area: Area; map: AreaMap }) {
  const { t } = useTexts('registry');
  if (!map.box) {
    return <Empty title={t('map.nothing')} />;
  }
  return (
    <>
      <Suspense fallback={<Loading rows={8} />}>
        <GroundMap map={map} box={map.box} label={t('map.label', { name: area.name })} />
      </Suspense>
      <ul className="map-key">
        {KEY.map((key) => (
          <li key={key} className={key}>
            {t(`map.${key}`)}
          </li>
        ))}
      </ul>
      <p className="quiet">{map.manyBuildings ? t('map.many') : t('map.hint')}</p>
    </>
  );
}
