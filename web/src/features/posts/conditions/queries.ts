import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';

export type HeatSpell = Answer<'/api/posts/heat'>[number];
export type Limits = Answer<'/api/posts/limits'>[number];
export type LoopLine = Answer<'/api/posts/loops'>[number];
export type LeftSeats = Answer<'/api/posts/seats-left'>[number];
export type AgreementLine = Answer<'/api/posts/agreements'>['agreements'][number];
export type RefusedRecord = Answer<'/api/posts/refused-records'>[number];

export const heatQuery = (areaId: string | null) =>
  queryOptions({
    queryKey: ['posts', 'heat', areaId],
    queryFn: () => body(api.GET('/api/posts/heat', { params: { query: areaId ? { areaId } : {} } })),
  });

export const limitsQuery = queryOptions({
  queryKey: ['posts', 'limits'],
  queryFn: () => body(api.GET('/api/posts/limits')),
});

export const loopQuery = (loop: string) =>
  queryOptions({
    queryKey: ['posts', 'loops', loop],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/posts/loops', { params: { query: { loop } } })),
  });

/** The seats of rosters in force that go against what was told since. */
export const seatsLeftQuery = (areaId: string | null) =>
  queryOptions({
    queryKey: ['posts', 'seats-left', areaId],
    queryFn: () => body(api.GET('/api/posts/seats-left', { params: { query: areaId ? { areaId } : {} } })),
  });

export const agreementsQuery = queryOptions({
  queryKey: ['posts', 'agreements'],
  meta: { personal: true },
  queryFn: () => body(api.GET('/api/posts/agreements')),
});

export const refusedQuery = queryOptions({
  queryKey: ['posts', 'refused-records'],
  queryFn: () => body(api.GET('/api/posts/refused-records')),
});
