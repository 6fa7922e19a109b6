import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api/client';

/** Who works for an organization; masked. */
export const staffQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['organizations', organizationId, 'staff'],
    meta: { personal: true },
    queryFn: () =>
      body(api.GET('/api/organizations/{organizationId}/staff', { params: { path: { organizationId } } })),
  });
