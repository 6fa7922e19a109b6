import { useQuery } from '@tanstack/react-query';
import { api, body } from '@/shared/api/client';
import { useMay } from '@/shared/session';

/** The counties that the signed-in person sees: those of the city, or the one that is theirs. */
export function useCounties(): { id: string; name: string }[] {
  const mayAsk = useMay('AREAS_READ');
  const roots = useQuery({
    queryKey: ['areas', 'roots'],
    enabled: mayAsk,
    queryFn: () => body(api.GET('/api/areas/root')),
  });
  const city = roots.data?.find(({ area }) => area.kind === 'PREFECTURE')?.area;
  const below = useQuery({
    queryKey: ['areas', city?.id ?? '', 'children'],
    enabled: city !== undefined,
    queryFn: () =>
      body(api.GET('/api/areas/{areaId}/children', { params: { path: { areaId: city?.id ?? '' } } })),
  });
  const nodes = city ? (below.data ?? []) : (roots.data ?? []);
  return nodes.filter(({ area }) => area.kind === 'COUNTY').map(({ area: { id, name } }) => ({ id, name }));
}
