import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer, type Schema } from '@/shared/api/client';

export type PairList = Answer<'/api/duplicates'>;
export type PairLine = PairList['pairs'][number];
export type PairPage = Answer<'/api/duplicates/{pairId}'>;
export type Sweep = Answer<'/api/duplicates/sweeps'>[number];
export type Field = Schema<'PersonField'>;

/** What of the pairs is shown: those to be checked, some of them, or those decided. */
export const VIEWS = ['ALL', 'LIKELY', 'POSSIBLE', 'DECIDED'] as const;
export type View = (typeof VIEWS)[number];

export const SHOWN = 100;

export function isView(text: string | null): text is View {
  return VIEWS.some((view) => view === text);
}

export function pairsQuery(view: View, area: string | null) {
  return queryOptions({
    queryKey: ['duplicates', 'list', view, area],
    meta: { personal: true },
    queryFn: () =>
      body(
        api.GET('/api/duplicates', {
          params: {
            query: {
              decided: view === 'DECIDED',
              limit: SHOWN,
              ...(view === 'LIKELY' || view === 'POSSIBLE' ? { strength: view } : {}),
              ...(area ? { area } : {}),
            },
          },
        }),
      ),
  });
}

export function pairQuery(pairId: string) {
  return queryOptions({
    queryKey: ['duplicates', 'pair', pairId],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/duplicates/{pairId}', { params: { path: { pairId } } })),
  });
}

const LOOK_AGAIN_MS = 1_000;

/** The latest first; looked at again while one goes on. */
export const sweepsQuery = queryOptions({
  queryKey: ['duplicates', 'sweeps'],
  queryFn: () => body(api.GET('/api/duplicates/sweeps')),
  refetchInterval: ({ state }) => (state.data?.some((sweep) => !sweep.finishedAt) ? LOOK_AGAIN_MS : false),
});
