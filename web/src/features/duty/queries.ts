import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/shared/api/client';

export const assignmentsQuery = queryOptions({
  queryKey: ['assignments'],
  queryFn: () => body(api.GET('/api/assignments')),
});
