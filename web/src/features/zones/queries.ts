import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Schema } from '@/shared/api/client';
import { cityInstant } from '@/shared/time';

export type ZoneLine = Schema<'ZoneLine'>;
export type ZonePage = Schema<'ZonePage'>;
export type ZoneFact = Schema<'ZoneFact'>;
export type ZoneState = Schema<'ZoneState'>;
export type ZoneScheme = Schema<'ZoneScheme'>;
export type ZoneLevel = Schema<'ZoneLevel'>;
export type Measure = Schema<'Measure'>;
export type HeldZone = Schema<'HeldZone'>;
export type ZoneFeatures = Schema<'ZoneFeatures'>;
export type NewCover = Schema<'NewCover'>;
export type CoverPreview = Schema<'CoverPreview'>;
export type HoldLine = Schema<'HoldLine'>;

const LOOK_AGAIN_MS = 60_000;

/** As the city's clock writes it into a field; empty is now. */
const query = (at: string) => (at ? { at: cityInstant(at) } : {});

export const zonesQuery = (at = '') =>
  queryOptions({
    queryKey: ['zones', 'list', at],
    queryFn: () => body(api.GET('/api/zones', { params: { query: query(at) } })),
    placeholderData: keepPreviousData,
    // a review falls due, and an order ends, with nobody touching the page
    refetchInterval: at ? false : LOOK_AGAIN_MS,
  });

export const featuresQuery = (at = '') =>
  queryOptions({
    queryKey: ['zones', 'features', at],
    queryFn: () => body(api.GET('/api/zones/features', { params: { query: query(at) } })),
    placeholderData: keepPreviousData,
  });

export const schemesQuery = queryOptions({
  queryKey: ['zones', 'schemes'],
  staleTime: 300_000,
  queryFn: () => body(api.GET('/api/zones/schemes')),
});

export const zoneQuery = (zoneId: string, at = '') =>
  queryOptions({
    queryKey: ['zones', zoneId, at],
    queryFn: () => body(api.GET('/api/zones/{zoneId}', { params: { path: { zoneId }, query: query(at) } })),
    placeholderData: keepPreviousData,
  });

export const zoneFeaturesQuery = (zoneId: string, at = '') =>
  queryOptions({
    queryKey: ['zones', zoneId, 'features', at],
    queryFn: () =>
      body(api.GET('/api/zones/{zoneId}/features', { params: { path: { zoneId }, query: query(at) } })),
  });

export const zoneCountsQuery = (zoneId: string, at = '') =>
  queryOptions({
    queryKey: ['zones', zoneId, 'counts', at],
    queryFn: () =>
      body(api.GET('/api/zones/{zoneId}/people/counts', { params: { path: { zoneId }, query: query(at) } })),
  });

export const zonePeopleQuery = (zoneId: string, at = '') =>
  queryOptions({
    queryKey: ['zones', zoneId, 'people', at],
    meta: { personal: true },
    queryFn: () =>
      body(
        api.GET('/api/zones/{zoneId}/people', {
          params: { path: { zoneId }, query: { limit: 500, ...query(at) } },
        }),
      ),
  });

export const heldQuery = (place: { areaId: string } | { buildingId: string }, at = '') =>
  queryOptions({
    queryKey: ['zones', 'held', place, at],
    queryFn: () => body(api.GET('/api/zones/held', { params: { query: { ...place, ...query(at) } } })),
  });

export const rootsQuery = queryOptions({
  queryKey: ['areas', 'roots'],
  queryFn: () => body(api.GET('/api/areas/root')),
});

export const groundQuery = (areaId: string) =>
  queryOptions({
    queryKey: ['areas', areaId, 'map'],
    staleTime: 300_000,
    queryFn: () => body(api.GET('/api/areas/{areaId}/map', { params: { path: { areaId } } })),
  });

export const buildingsQuery = (areaId: string) =>
  queryOptions({
    queryKey: ['areas', areaId, 'buildings', 500],
    queryFn: () =>
      body(api.GET('/api/areas/{areaId}/buildings', { params: { path: { areaId }, query: { limit: 500 } } })),
  });

/** Those that were issued; a zone opens, changes and closes by nothing else. Those that another ended come last. */
export const issuedQuery = queryOptions({
  queryKey: ['notices', 'issued'],
  queryFn: async () => {
    const all = await body(api.GET('/api/notices', { params: { query: { limit: 500 } } }));
    return all
      .filter(({ state }) => state === 'ISSUED')
      .map(({ notice, validity }) => ({ ...notice, ended: validity === 'ENDED' }))
      .sort((one, other) => Number(one.ended) - Number(other.ended));
  },
});

export const holdsQuery = queryOptions({
  queryKey: ['holds'],
  queryFn: () => body(api.GET('/api/holds')),
});

export const holdRulesQuery = queryOptions({
  queryKey: ['holds', 'rules'],
  queryFn: () => body(api.GET('/api/holds/rules')),
});

export const ownHoldsQuery = queryOptions({
  queryKey: ['holds', 'self'],
  queryFn: () => body(api.GET('/api/holds/self')),
});

export const holdQuery = (holdId: string) =>
  queryOptions({
    queryKey: ['holds', holdId],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/holds/{holdId}', { params: { path: { holdId } } })),
  });
