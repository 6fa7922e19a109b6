import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/shared/api/client';

export const staffQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['organizations', organizationId, 'staff'],
    meta: { personal: true },
    queryFn: () =>
      body(api.GET('/api/organizations/{organizationId}/staff', { params: { path: { organizationId } } })),
  });
