import { useQuery } from '@tanstack/react-query';
import { api, body } from '@/shared/api/client';
import { useMay } from '@/shared/session';

/** What an area is called; who may not ask sees a dash. */
export function AreaName({ areaId }: { areaId: string }) {
  const mayAsk = useMay('AREAS_READ');
  const { data } = useQuery({
    queryKey: ['areas', areaId],
    enabled: mayAsk,
    staleTime: 300_000,
    queryFn: () => body(api.GET('/api/areas/{areaId}', { params: { path: { areaId } } })),
  });
  return <span className="whole-words">{data?.area.name ?? '–'}</span>;
}
