import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/shared/api/client';

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: () => body(api.GET('/api/notices')),
});
