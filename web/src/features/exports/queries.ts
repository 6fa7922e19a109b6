import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schema } from '@/shared/api/client';

export type Export = Schema<'Export'>;

const WHILE_MAKING_MS = 1_000;
const WHILE_WAITING_MS = 10_000;

/** Looked at again by itself: soon while a file is made, now and then while one waits for its approval. */
export const exportsQuery = queryOptions({
  queryKey: ['exports'],
  queryFn: () => body(api.GET('/api/exports', { params: { query: { limit: 200 } } })),
  refetchInterval: (query) => {
    const states = query.state.data?.map(({ state }) => state) ?? [];
    return states.includes('MAKING') ? WHILE_MAKING_MS : states.includes('WAITING') && WHILE_WAITING_MS;
  },
});
