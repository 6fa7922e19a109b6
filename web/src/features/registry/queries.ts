import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';

export type AreaPage = Answer<'/api/areas/{areaId}'>;
export type Area = AreaPage['area'];
export type AreaNode = Answer<'/api/areas/{areaId}/children'>[number];
export type AreaMap = Answer<'/api/areas/{areaId}/map'>;
export type BuildingPage = Answer<'/api/buildings/{buildingId}'>;
export type Building = BuildingPage['building'];
export type Door = BuildingPage['doors'][number];
export type Organization = Answer<'/api/organizations'>[number];
export type NamePage = Answer<'/api/unresolved-names/{nameId}'>;
export type UnresolvedName = NamePage['name'];
export type Correction = Answer<'/api/people/{personId}/corrections'>[number];

export const rootsQuery = queryOptions({
  queryKey: ['areas', 'roots'],
  queryFn: () => body(api.GET('/api/areas/root')),
});

export function areaQuery(areaId: string) {
  return queryOptions({
    queryKey: ['areas', areaId],
    queryFn: () => body(api.GET('/api/areas/{areaId}', { params: { path: { areaId } } })),
  });
}

export function childrenQuery(areaId: string) {
  return queryOptions({
    queryKey: ['areas', areaId, 'children'],
    queryFn: () => body(api.GET('/api/areas/{areaId}/children', { params: { path: { areaId } } })),
    staleTime: 300_000,
  });
}

export function areaBuildingsQuery(areaId: string, limit: number) {
  return queryOptions({
    queryKey: ['areas', areaId, 'buildings', limit],
    queryFn: () =>
      body(api.GET('/api/areas/{areaId}/buildings', { params: { path: { areaId }, query: { limit } } })),
  });
}

export function areaPlacesQuery(areaId: string, limit: number) {
  return queryOptions({
    queryKey: ['areas', areaId, 'places', limit],
    queryFn: () =>
      body(api.GET('/api/areas/{areaId}/places', { params: { path: { areaId }, query: { limit } } })),
  });
}

export function areaOrganizationsQuery(areaId: string) {
  return queryOptions({
    queryKey: ['organizations', 'of', areaId],
    queryFn: () => body(api.GET('/api/organizations', { params: { query: { areaId } } })),
  });
}

export function buildingQuery(buildingId: string) {
  return queryOptions({
    queryKey: ['buildings', buildingId],
    queryFn: () => body(api.GET('/api/buildings/{buildingId}', { params: { path: { buildingId } } })),
  });
}

export function placeQuery(placeId: string) {
  return queryOptions({
    queryKey: ['places', placeId],
    queryFn: () => body(api.GET('/api/places/{placeId}', { params: { path: { placeId } } })),
  });
}

export function organizationQuery(organizationId: string) {
  return queryOptions({
    queryKey: ['organizations', organizationId],
    queryFn: () =>
      body(api.GET('/api/organizations/{organizationId}', { params: { path: { organizationId } } })),
  });
}

export function staffQuery(organizationId: string) {
  return queryOptions({
    queryKey: ['organizations', organizationId, 'staff'],
    meta: { personal: true },
    queryFn: () =>
      body(api.GET('/api/organizations/{organizationId}/staff', { params: { path: { organizationId } } })),
  });
}

/** One's own record: no purpose is asked for. */
export const selfQuery = queryOptions({
  queryKey: ['people', 'self'],
  queryFn: () => body(api.GET('/api/people/self')),
});

export function areaMapQuery(areaId: string) {
  return queryOptions({
    queryKey: ['areas', areaId, 'map'],
    staleTime: 300_000,
    queryFn: () => body(api.GET('/api/areas/{areaId}/map', { params: { path: { areaId } } })),
  });
}

export function personQuery(personId: string) {
  return queryOptions({
    queryKey: ['people', personId],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/people/{personId}', { params: { path: { personId } } })),
  });
}

export function correctionsQuery(personId: string) {
  return queryOptions({
    queryKey: ['people', personId, 'corrections'],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/people/{personId}/corrections', { params: { path: { personId } } })),
  });
}

export function householdQuery(householdId: string) {
  return queryOptions({
    queryKey: ['households', householdId],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/households/{householdId}', { params: { path: { householdId } } })),
  });
}

export const namesQuery = queryOptions({
  queryKey: ['unresolved-names'],
  queryFn: () => body(api.GET('/api/unresolved-names')),
});

export function nameQuery(nameId: string) {
  return queryOptions({
    queryKey: ['unresolved-names', nameId],
    queryFn: () => body(api.GET('/api/unresolved-names/{nameId}', { params: { path: { nameId } } })),
  });
}
