import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schema } from '@/shared/api/client';

export type AlertLine = Schema<'Alert'>;
export type LeakCheck = Schema<'LeakCheck'>;

/** An alert is on the auditor's screen within a quarter of a minute. */
const LOOK_AGAIN_MS = 15_000;

export const alertsQuery = queryOptions({
  queryKey: ['alerts'],
  queryFn: () => body(api.GET('/api/access/alerts', { params: { query: { limit: 200 } } })),
  refetchInterval: LOOK_AGAIN_MS,
});
