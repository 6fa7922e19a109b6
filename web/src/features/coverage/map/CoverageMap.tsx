import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { hasWebgl } from '@/shared/map/ground';
import { paths } from '@/shared/paths';
import { Empty } from '@/shared/ui/Empty';
import { Loaded, Loading } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import type { NodeView } from '../queries';
import { missingOf } from './points';

// weighs as much as the rest of the client: only for those who look at a map
const DrawnCoverage = lazy(async () => ({ default: (await import('./DrawnCoverage')).DrawnCoverage }));

/** What lies below on the ground, coloured by how many are missing; the list says the same. */
export function CoverageMap({ view }: { view: NodeView }) {
  const { t } = useTexts('coverage');
  const navigate = useNavigate();
  const areaId = view.node.id;
  const ground = useQuery({
    queryKey: ['areas', areaId, 'map'],
    staleTime: 300_000,
    queryFn: () => body(api.GET('/api/areas/{areaId}/map', { params: { path: { areaId } } })),
  });
  const points = useMemo(() => missingOf(view.children), [view.children]);
  return (
    <Section title={t('map')}>
      {!hasWebgl() ? (
        <Empty title={t('map.noWebgl')}>{t('map.noWebgl.todo')}</Empty>
      ) : points.features.length === 0 ? (
        <Empty title={t('map.none')} />
      ) : (
        <Loaded query={ground}>
          {(map) =>
            map.box ? (
              <Suspense fallback={<Loading rows={8} />}>
                <DrawnCoverage
                  map={map}
                  box={map.box}
                  points={points}
                  label={t('map.label')}
                  onOpen={(id) => void navigate(paths.coverage(view.roundId, id))}
                />
                <p className="quiet">{t('map.key')}</p>
              </Suspense>
            ) : (
              <Empty title={t('map.none')} />
            )
          }
        </Loaded>
      )}
    </Section>
  );
}
