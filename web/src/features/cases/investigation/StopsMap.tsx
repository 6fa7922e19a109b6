import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { hasWebgl } from '@/shared/map/ground';
import { Empty } from '@/shared/ui/Empty';
import { Loaded, Loading } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import type { Trajectory } from './queries';
import { boxOf, featuresOf, stopsOf } from './stops';

// weighs as much as the rest of the client: only for those who look at a map
const DrawnStops = lazy(async () => ({ default: (await import('./DrawnStops')).DrawnStops }));

/** The stops on the ground, numbered and joined; the list beside it says the same. */
export function StopsMap({ trajectory, areaId }: { trajectory: Trajectory; areaId: string }) {
  const { t } = useTexts('cases');
  const { stops, way } = useMemo(() => stopsOf(trajectory), [trajectory]);
  const features = useMemo(() => featuresOf(stops, way), [stops, way]);
  const box = useMemo(() => boxOf(stops), [stops]);
  const ground = useQuery({
    queryKey: ['areas', areaId, 'map'],
    staleTime: 300_000,
    queryFn: () => body(api.GET('/api/areas/{areaId}/map', { params: { path: { areaId } } })),
  });
  return (
    <Section title={t('inv.map')}>
      {!box ? (
        <Empty title={t('inv.map.none')} />
      ) : (
        <>
          {hasWebgl() ? (
            <Loaded query={ground}>
              {(map) => (
                <Suspense fallback={<Loading rows={8} />}>
                  <DrawnStops map={map} box={box} features={features} label={t('inv.map.label')} />
                </Suspense>
              )}
            </Loaded>
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
    </Section>
  );
}
