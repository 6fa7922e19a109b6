import { useQuery } from '@tanstack/react-query';
import type { FeatureCollection } from 'geojson';
import { lazy, Suspense, useMemo } from 'react';
import { useTexts } from '@/shared/i18n';
import { groundQuery } from '@/shared/map/groundQuery';
import type { Box } from '@/shared/map/drawn';
import { hasWebgl } from '@/shared/map/ground';
import { inARow } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded, Loading } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import type { Trajectory } from './queries';
import { boxOf, featuresOf, offTheMap, stopsOf } from './stops';

// weighs as much as the rest of the client: only for those who look at a map
const DrawnStops = lazy(async () => ({ default: (await import('./DrawnStops')).DrawnStops }));

/** The stops on the ground, numbered and joined; the list beside it says the same. */
export function StopsMap({ trajectory, areaId }: { trajectory: Trajectory; areaId: string }) {
  const { t, language } = useTexts('cases');
  const { stops, way } = useMemo(() => stopsOf(trajectory), [trajectory]);
  const features = useMemo(() => featuresOf(stops, way), [stops, way]);
  const box = useMemo(() => boxOf(stops), [stops]);
  const off = useMemo(() => offTheMap(trajectory), [trajectory]);
  return (
    <Section title={t('inv.map')}>
      {!box ? (
        <Empty title={t('inv.map.none')} />
      ) : (
        <>
          {hasWebgl() ? (
            <Drawn areaId={areaId} box={box} features={features} />
          ) : (
            <Empty title={t('inv.map.noWebgl')}>{t('inv.map.noWebgl.todo')}</Empty>
          )}
          {stops.some((stop) => !stop.exact) && <p className="quiet">{t('inv.map.approximate')}</p>}
          <ol className="stops" aria-label={t('inv.stops')}>
            {stops.map((stop) => (
              <li key={stop.number}>
                {stop.place}
                {stop.times > 1 && <span className="quiet"> ×{stop.times}</span>}
              </li>
            ))}
          </ol>
        </>
      )}
      {off.length > 0 && <p className="quiet">{t('inv.map.off', { places: inARow(off, language) })}</p>}
    </Section>
  );
}

function Drawn({ areaId, box, features }: { areaId: string; box: Box; features: FeatureCollection }) {
  const { t } = useTexts('cases');
  const query = useQuery(groundQuery(areaId, box));
  return (
    <Loaded query={query} rows={8}>
      {(ground) => (
        <Suspense fallback={<Loading rows={8} />}>
          <DrawnStops {...ground} box={box} features={features} label={t('inv.map.label')} />
        </Suspense>
      )}
    </Loaded>
  );
}
