import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { hasWebgl, type AreaMap } from '@/shared/map/ground';
import { paths } from '@/shared/paths';
import { Empty } from '@/shared/ui/Empty';
import { Loaded, Loading } from '@/shared/ui/Loaded';
import { isOutside } from '../outside';
import { groundQuery, schemesQuery, type ZoneFeatures } from '../queries';
import { useWorded } from '../worded';
import { boxOf, collectionOf } from './collection';
import { MapKey } from './MapKey';

// weighs as much as the rest of the client: only for those who look at a map
const ZonesMap = lazy(async () => ({ default: (await import('./ZonesMap')).ZonesMap }));

/** Zones are public, and so they are drawn; the ground below is for those who work there. */
const NO_GROUND: AreaMap = {
  areas: [],
  buildings: [],
  lines: [],
  streets: [],
  sources: [],
  manyBuildings: false,
};

interface Props {
  /** Whose ground lies below. */
  areaId: string;
  zones: ZoneFeatures;
  label: string;
}

export function MapPanel({ areaId, zones, label }: Props) {
  const { t } = useTexts('zones');
  const words = useWorded();
  const navigate = useNavigate();
  const ground = useQuery(groundQuery(areaId));
  const { data: schemes } = useQuery(schemesQuery);
  const collection = useMemo(
    () =>
      collectionOf(zones, (scheme, level) => {
        const found = schemes?.find(({ code }) => code === scheme)?.levels.find(({ code }) => code === level);
        return found ? words(found.name) : level;
      }),
    [zones, schemes, words],
  );
  // where one looks at stays while the hour changes
  const looked = useMemo(() => boxOf(zones), [zones]);
  const box = useStay(looked ?? ground.data?.box ?? null);
  const onMap = schemes?.filter(({ code }) =>
    zones.features.some(({ properties, geometry }) => geometry && properties.scheme === code),
  );
  const outlines = zones.features.some(({ properties, geometry }) => geometry && properties.outline);
  if (!hasWebgl()) {
    return <Empty title={t('map.noWebgl')}>{t('map.noWebgl.todo')}</Empty>;
  }
  const outside = isOutside(ground.error);
  const draw = (map: AreaMap) => (
    <>
      {outside && <p className="quiet">{t('map.zonesOnly')}</p>}
      {map.sources.includes('SYNTHETIC') && (
        <p className="quiet">
          <Tag color="warning">{t('map.synthetic')}</Tag>
          {t('map.invented')}
        </p>
      )}
      {box ? (
        <Suspense fallback={<Loading rows={8} />}>
          <ZonesMap
            map={map}
            zones={collection}
            box={box}
            label={label}
            onOpen={(id) => void navigate(paths.zone(id))}
          />
        </Suspense>
      ) : (
        <Empty title={t('map.nothing')} />
      )}
      {onMap && onMap.length > 0 && <MapKey schemes={onMap} />}
      {outlines && <p className="quiet">{t('map.outlines')}</p>}
    </>
  );
  return outside ? draw(NO_GROUND) : <Loaded query={ground}>{draw}</Loaded>;
}

/** The first that there is. */
function useStay<T>(value: T | null): T | null {
  const [kept, keep] = useState(value);
  if (kept === null && value !== null) {
    keep(value);
  }
  return kept ?? value;
}
