import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Schema } from '@/shared/api/client';

export type Counts = Schema<'CoverageCounts'>;
export type NodeLine = Schema<'NodeLine'>;
export type NodeView = Schema<'NodeView'>;
export type BuildingView = Schema<'BuildingView'>;
export type Forecast = Schema<'Forecast'>;
export type ForecastView = Schema<'ForecastView'>;
export type LostLine = Schema<'LostLine'>;
export type LaboratoryLine = Schema<'LaboratoryLine'>;
export type MissingPerson = Schema<'MissingPerson'>;
export type CoveredRound = Schema<'CoveredRound'>;
export type Where = Schema<'Where'>;

/** Should the news of an open page be lost, it looks by itself. */
const LOOK_AGAIN_MS = 30_000;

export const roundsQuery = queryOptions({
  queryKey: ['coverage', 'rounds'],
  queryFn: () => body(api.GET('/api/coverage/rounds')),
  refetchInterval: LOOK_AGAIN_MS,
});

export const topsQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['coverage', roundId, 'tops'],
    queryFn: () => body(api.GET('/api/coverage/{roundId}', { params: { path: { roundId } } })),
    refetchInterval: LOOK_AGAIN_MS,
  });

const at = (roundId: string, nodeId: string) => ({ params: { path: { roundId, nodeId } } });

export const nodeQuery = (roundId: string, nodeId: string) =>
  queryOptions({
    queryKey: ['coverage', roundId, nodeId, 'node'],
    queryFn: () => body(api.GET('/api/coverage/{roundId}/nodes/{nodeId}', at(roundId, nodeId))),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN_MS,
  });

export const doorsQuery = (roundId: string, nodeId: string) =>
  queryOptions({
    queryKey: ['coverage', roundId, nodeId, 'doors'],
    queryFn: () => body(api.GET('/api/coverage/{roundId}/nodes/{nodeId}/doors', at(roundId, nodeId))),
  });

export const forecastQuery = (roundId: string, nodeId: string) =>
  queryOptions({
    queryKey: ['coverage', roundId, nodeId, 'forecast'],
    queryFn: () => body(api.GET('/api/coverage/{roundId}/nodes/{nodeId}/forecast', at(roundId, nodeId))),
    placeholderData: keepPreviousData,
  });

export const lostQuery = (roundId: string, nodeId: string) =>
  queryOptions({
    queryKey: ['coverage', roundId, nodeId, 'lost'],
    queryFn: () => body(api.GET('/api/coverage/{roundId}/nodes/{nodeId}/lost', at(roundId, nodeId))),
    placeholderData: keepPreviousData,
  });

export const lostTubesQuery = (roundId: string, nodeId: string, place: string) =>
  queryOptions({
    queryKey: ['coverage', roundId, nodeId, 'lost', place],
    queryFn: () =>
      body(
        api.GET('/api/coverage/{roundId}/nodes/{nodeId}/lost/{place}', {
          params: { path: { roundId, nodeId, place } },
        }),
      ),
  });

export const missingQuery = (roundId: string, nodeId: string, excused: boolean) =>
  queryOptions({
    queryKey: ['coverage', roundId, nodeId, 'missing', excused],
    meta: { personal: true },
    queryFn: () =>
      body(
        api.GET('/api/coverage/{roundId}/nodes/{nodeId}/missing', {
          params: { path: { roundId, nodeId }, query: { excused, limit: 500 } },
        }),
      ),
  });

export const turnaroundQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['coverage', roundId, 'turnaround'],
    queryFn: () => body(api.GET('/api/coverage/{roundId}/turnaround', { params: { path: { roundId } } })),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const searchQuery = (roundId: string, words: string) =>
  queryOptions({
    queryKey: ['coverage', roundId, 'search', words],
    enabled: words.trim() !== '',
    queryFn: () =>
      body(api.GET('/api/coverage/{roundId}/search', { params: { path: { roundId }, query: { words } } })),
  });

export const tubeQuery = (code: string) =>
  queryOptions({
    queryKey: ['coverage', 'tube', code],
    enabled: code !== '',
    queryFn: () => body(api.GET('/api/whereabouts/tubes/{code}', { params: { path: { code } } })),
  });

export const whereOfDependantQuery = (personId: string) =>
  queryOptions({
    queryKey: ['coverage', 'dependant', personId],
    queryFn: () =>
      body(api.GET('/api/whereabouts/dependants/{personId}', { params: { path: { personId } } })),
  });

export const ownWhereQuery = queryOptions({
  queryKey: ['coverage', 'self'],
  queryFn: () => body(api.GET('/api/whereabouts/self')),
});
