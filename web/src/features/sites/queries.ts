import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';

export type SiteList = Answer<'/api/sites'>;
export type SiteLine = SiteList['sites'][number];
export type Site = SiteLine['site'];
export type SiteState = Site['state'];
export type Intake = Site['intakes'][number];
export type SitePage = Answer<'/api/sites/{siteId}'>;
export type Room = SitePage['rooms'][number];
export type OutOfService = NonNullable<Room['out']>;
export type Passage = SitePage['passages'][number];
export type SiteZone = Passage['fromZone'];
export type NearCare = SitePage['care'][number];
export type SiteTeam = SitePage['teams'][number];

export const STATES = ['PREPARING', 'OPEN', 'RESTING', 'CLOSED'] as const;
export const INTAKES = ['CLOSE', 'SECONDARY', 'INBOUND', 'OTHER'] as const;
export const WHY_OUT = ['DISINFECTION', 'REPAIR', 'STAFF', 'OTHER'] as const;
export const ZONES = ['OUTSIDE', 'OBSERVATION', 'WORK', 'SANITARY'] as const;
export const PASSAGES = ['CLEAN', 'CONTAMINATED'] as const;
export const CARE = ['EMERGENCY', 'DIALYSIS', 'OBSTETRICS', 'PSYCHIATRY', 'PAEDIATRICS'] as const;

/** What a site may become next, as the server has it. */
export const NEXT: Record<SiteState, readonly SiteState[]> = {
  PREPARING: ['OPEN', 'CLOSED'],
  OPEN: ['RESTING', 'CLOSED'],
  RESTING: ['OPEN', 'CLOSED'],
  CLOSED: ['PREPARING'],
};

export const SITES = ['sites'];

export const sitesQuery = queryOptions({
  queryKey: [...SITES, 'list'],
  queryFn: () => body(api.GET('/api/sites')),
});

export const siteQuery = (siteId: string) =>
  queryOptions({
    queryKey: [...SITES, siteId],
    queryFn: () => body(api.GET('/api/sites/{siteId}', { params: { path: { siteId } } })),
  });

export const areaMapQuery = (areaId: string) =>
  queryOptions({
    queryKey: [...SITES, 'ground', areaId],
    staleTime: 300_000,
    queryFn: () => body(api.GET('/api/areas/{areaId}/map', { params: { path: { areaId } } })),
  });

/** Everybody that works there. */
export const staffOf = ({ need }: SiteLine) => need.doctors + need.nurses + need.others;
