import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api, body } from '@/shared/api/client';

/** The bulletin at the cut-off that the address names, or now. */
export function useBulletin() {
  const cutOff = useSearchParams()[0].get('cutOff') ?? undefined;
  const query = useQuery({
    queryKey: ['bulletin', cutOff],
    queryFn: () => body(api.GET('/api/bulletins/mobilisation', { params: { query: { cutOff } } })),
  });
  return { cutOff, query };
}
