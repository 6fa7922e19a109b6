import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api/client';

/** For whom one acts. */
export const dependantsQuery = queryOptions({
  queryKey: ['dependants'],
  queryFn: () => body(api.GET('/api/access/dependants')),
});
