import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/shared/api/client';

/** By what one may sign in here, beside login and password. */
export const waysInQuery = queryOptions({
  queryKey: ['ways-in'],
  queryFn: () => body(api.GET('/api/access/ways-in')),
  staleTime: Infinity,
  meta: { open: true },
});
