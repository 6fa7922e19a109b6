import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Schema } from '@/shared/api/client';

export type RoundLine = Schema<'RoundLine'>;
export type RoundPage = Schema<'RoundPage'>;
export type RoundPreview = Schema<'RoundPreview'>;
export type RoundArea = Schema<'RoundArea'>;
export type RoundState = Schema<'RoundState'>;
export type PoolEdition = Schema<'PoolEdition'>;
export type PoolRule = Schema<'PoolRule'>;
export type PoolCount = Schema<'PoolCount'>;
export type Lane = Schema<'Lane'>;
export type DoorsPage = Schema<'DoorsPage'>;
export type DoorOfRound = Schema<'DoorOfRound'>;
export type PersonAtDoor = Schema<'PersonAtDoor'>;
export type KnockOutcome = Schema<'KnockOutcome'>;
export type FoundAs = Schema<'FoundAs'>;
export type NotTestedReason = Schema<'NotTestedReason'>;
export type HouseOfRound = Schema<'HouseOfRound'>;
export type NeedLine = Schema<'NeedLine'>;
export type NewRound = Schema<'NewRound'>;

const LOOK_AGAIN_MS = 30_000;
const SOON_MS = 2_000;

export const roundsQuery = queryOptions({
  queryKey: ['rounds', 'list'],
  queryFn: () => body(api.GET('/api/rounds')),
  refetchInterval: LOOK_AGAIN_MS,
});

export const editionsQuery = queryOptions({
  queryKey: ['rounds', 'editions'],
  staleTime: 300_000,
  queryFn: () => body(api.GET('/api/rounds/editions')),
});

export const campaignsQuery = queryOptions({
  queryKey: ['rounds', 'campaigns'],
  queryFn: () => body(api.GET('/api/rounds/campaigns')),
});

export const roundQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['rounds', roundId],
    queryFn: () => body(api.GET('/api/rounds/{roundId}', { params: { path: { roundId } } })),
    placeholderData: keepPreviousData,
    // its list is made within seconds of its start
    refetchInterval: ({ state }) => {
      const round = state.data?.line.round;
      return round &&
        !round.frozenAt &&
        !round.endedAt &&
        Date.parse(round.startAt) <= Date.parse(state.data?.at ?? '')
        ? SOON_MS
        : LOOK_AGAIN_MS;
    },
  });

export const roundAreasQuery = (roundId: string, areaId?: string) =>
  queryOptions({
    queryKey: ['rounds', roundId, 'areas', areaId ?? ''],
    queryFn: () =>
      body(
        api.GET('/api/rounds/{roundId}/areas', {
          params: { path: { roundId }, query: areaId ? { areaId } : {} },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const housesQuery = (roundId: string, areaId?: string) =>
  queryOptions({
    queryKey: ['rounds', roundId, 'houses', areaId ?? ''],
    queryFn: () =>
      body(
        api.GET('/api/rounds/{roundId}/buildings', {
          params: { path: { roundId }, query: areaId ? { areaId } : {} },
        }),
      ),
  });

export const houseQuery = (roundId: string, buildingId: string) =>
  queryOptions({
    queryKey: ['rounds', roundId, 'house', buildingId],
    meta: { personal: true },
    queryFn: () =>
      body(
        api.GET('/api/rounds/{roundId}/buildings/{buildingId}/doors', {
          params: { path: { roundId, buildingId } },
        }),
      ),
  });

export const correctionsQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['rounds', roundId, 'corrections'],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/rounds/{roundId}/corrections', { params: { path: { roundId } } })),
  });

export const notTestedQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['rounds', roundId, 'not-tested'],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/rounds/{roundId}/not-tested', { params: { path: { roundId } } })),
  });

export const needsQuery = queryOptions({
  queryKey: ['rounds', 'needs'],
  meta: { personal: true },
  queryFn: () => body(api.GET('/api/testing-needs')),
});

export const rootsQuery = queryOptions({
  queryKey: ['areas', 'roots'],
  queryFn: () => body(api.GET('/api/areas/root')),
});

export const schemesQuery = queryOptions({
  queryKey: ['zones', 'schemes'],
  staleTime: 300_000,
  queryFn: () => body(api.GET('/api/zones/schemes')),
});

export const zonesQuery = queryOptions({
  queryKey: ['zones', 'list', ''],
  queryFn: () => body(api.GET('/api/zones', { params: { query: {} } })),
});
