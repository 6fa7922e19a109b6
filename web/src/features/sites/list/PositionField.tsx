import { useQuery } from '@tanstack/react-query';
import { InputNumber } from 'antd';
import { lazy, Suspense } from 'react';
import { useTexts } from '@/shared/i18n';
import { hasWebgl } from '@/shared/map/ground';
import { Loaded, Loading } from '@/shared/ui/Loaded';
import { areaMapQuery } from '../queries';

const PositionMap = lazy(async () => ({ default: (await import('./PositionMap')).PositionMap }));

export interface Position {
  longitude?: number | undefined;
  latitude?: number | undefined;
}

interface Props {
  /** In which area it lies; none before one is chosen. */
  areaId?: string | undefined;
  value?: Position;
  onChange?: (position: Position) => void;
}

/** A place on the map of an area, or its degrees where one knows them. Works as a form's field. */
export function PositionField({ areaId, value = {}, onChange }: Props) {
  const { t } = useTexts('sites');
  const degrees = (part: 'longitude' | 'latitude', most: number) => (
    <InputNumber
      aria-label={t(`position.${part}`)}
      placeholder={t(`position.${part}`)}
      value={value[part] ?? null}
      min={-most}
      max={most}
      step={0.0001}
      precision={6}
      onChange={(next) => {
        onChange?.({ ...value, [part]: next ?? undefined });
      }}
    />
  );
  return (
    <div className="site-position">
      {areaId && hasWebgl() ? (
        <Ground areaId={areaId} value={value} onChange={onChange} />
      ) : (
        <p className="quiet">{t(areaId ? 'position.noMap' : 'position.areaFirst')}</p>
      )}
      <div className="site-degrees">
        {degrees('longitude', 180)}
        {degrees('latitude', 90)}
      </div>
    </div>
  );
}

function Ground({
  areaId,
  value,
  onChange,
}: Required<Pick<Props, 'areaId' | 'value'>> & Pick<Props, 'onChange'>) {
  const { t } = useTexts('sites');
  const query = useQuery(areaMapQuery(areaId ?? ''));
  return (
    <Loaded query={query}>
      {(map) =>
        map.box ? (
          <Suspense fallback={<Loading rows={6} />}>
            <PositionMap map={map} box={map.box} at={value} label={t('position.map')} onPlace={onChange} />
            <p className="quiet">{t('position.how')}</p>
          </Suspense>
        ) : (
          <p className="quiet">{t('position.noMap')}</p>
        )
      }
    </Loaded>
  );
}
