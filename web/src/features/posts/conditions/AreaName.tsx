import { useQuery } from '@tanstack/react-query';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';

/** What an area is called; of one wider than the caller's it is said that it is. */
export function AreaName({ areaId }: { areaId: string }) {
  const { t } = useTexts('posts');
  const mayAsk = useMay('AREAS_READ');
  const { data, isError } = useQuery({
    queryKey: ['areas', areaId],
    enabled: mayAsk,
    staleTime: 300_000,
    retry: false,
    queryFn: () => body(api.GET('/api/areas/{areaId}', { params: { path: { areaId } } })),
  });
  return (
    <span className="whole-words">{data?.area.name ?? (isError || !mayAsk ? t('area.wider') : '–')}</span>
  );
}
