import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Schema } from '@/shared/api/client';

export type PlanView = Schema<'CallupPlanView'>;
export type PlanPage = Schema<'CallupPlanPage'>;
export type PlanLine = Schema<'CallupPlanLine'>;
export type Version = Schema<'CallupVersion'>;
export type VersionLine = Schema<'CallupVersionLine'>;
export type Settings = Schema<'CallupSettings'>;
export type Ground = Schema<'CallupGround'>;
export type Result = Schema<'CallupResult'>;
export type DownCall = Schema<'DownCall'>;
export type PointLoad = Schema<'PointLoad'>;
export type HomeRoute = Schema<'HomeRoute'>;
export type Breach = Schema<'CallupBreach'>;
export type Reason = Schema<'CallupReason'>;
export type Rule = Schema<'CallupRule'>;
export type Edit = Schema<'CallupEdit'>;
export type RunView = Schema<'CallupRunView'>;
export type CrewCover = Schema<'CrewCover'>;
export type StaffingView = Schema<'StaffingView'>;
export type News = Schema<'CallupNews'>;
export type CallingBuilding = Schema<'CallingBuilding'>;
export type OwnCallup = Schema<'OwnCallup'>;

const WHILE_ON_MS = 700;
const LOOK_AGAIN_MS = 60_000;

export function isOn(run: RunView | null | undefined): boolean {
  return run?.state === 'WAITING' || run?.state === 'RUNNING' || run?.state === 'STOPPING';
}

export const plansQuery = queryOptions({
  queryKey: ['callups', 'list'],
  queryFn: () => body(api.GET('/api/callups')),
  placeholderData: keepPreviousData,
});

export const planKey = (planId: string) => ['callups', 'plan', planId];

/** Looks again soon while a search is on. */
export const planQuery = (planId: string) =>
  queryOptions({
    queryKey: planKey(planId),
    queryFn: () => body(api.GET('/api/callups/{planId}', { params: { path: { planId } } })),
    refetchInterval: ({ state }) => (isOn(state.data?.run) ? WHILE_ON_MS : false),
  });

export const versionQuery = (planId: string, versionId: string) =>
  queryOptions({
    queryKey: [...planKey(planId), versionId],
    staleTime: Infinity,
    queryFn: () =>
      body(
        api.GET('/api/callups/{planId}/versions/{versionId}', { params: { path: { planId, versionId } } }),
      ),
  });

export const volunteersQuery = (planId: string, versionId: string) =>
  queryOptions({
    queryKey: [...planKey(planId), versionId, 'volunteers'],
    meta: { personal: true },
    queryFn: () =>
      body(
        api.GET('/api/callups/{planId}/versions/{versionId}/volunteers', {
          params: { path: { planId, versionId } },
        }),
      ),
  });

/** What the last version needs, so each version asks anew. */
export const staffingQuery = (planId: string, versionId: string) =>
  queryOptions({
    queryKey: [...planKey(planId), 'staffing', versionId],
    queryFn: () => body(api.GET('/api/callups/{planId}/staffing', { params: { path: { planId } } })),
  });

/** How far volunteers and the area's channels were told. */
export const newsQuery = (planId: string) =>
  queryOptions({
    queryKey: [...planKey(planId), 'news'],
    queryFn: () => body(api.GET('/api/callups/{planId}/news', { params: { path: { planId } } })),
    refetchInterval: LOOK_AGAIN_MS,
  });

const MOST_PLACES = 100;

/** Where a point could stand. */
export const placesQuery = (areaId: string) =>
  queryOptions({
    queryKey: ['callups', 'places', areaId],
    queryFn: () =>
      body(
        api.GET('/api/areas/{areaId}/places', {
          params: { path: { areaId }, query: { limit: MOST_PLACES } },
        }),
      ),
  });

export const callingQuery = queryOptions({
  queryKey: ['callups', 'calling'],
  queryFn: () => body(api.GET('/api/callups/calling')),
  refetchInterval: LOOK_AGAIN_MS,
});

export const ownCallupsQuery = queryOptions({
  queryKey: ['callups', 'self'],
  queryFn: () => body(api.GET('/api/callups/self')),
});
