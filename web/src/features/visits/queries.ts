import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer, type Schema } from '@/shared/api/client';

export type GatheringLine = Answer<'/api/gatherings'>[number];
export type GatheringDetail = Answer<'/api/gatherings/{gatheringId}'>;
export type Attendee = GatheringDetail['attendees'][number];
export type Entered = Schema<'EnteredView'>;
export type KnownFrom = Schema<'KnownFrom'>;

export const KNOWN_FROM: KnownFrom[] = [
  'INTERVIEW',
  'TICKETS',
  'ATTENDANCE_LIST',
  'CAMERA',
  'PAYMENTS',
  'OTHER',
];

export type VisitFile = Answer<'/api/visit-imports'>[number];
export type VisitDay = Answer<'/api/visit-imports/days'>[number];

const LIVE_MS = 1000;

export const visitFilesQuery = queryOptions({
  queryKey: ['visits', 'files'],
  queryFn: () => body(api.GET('/api/visit-imports')),
  refetchInterval: (query) => (query.state.data?.some((file) => file.state === 'READING') ? LIVE_MS : false),
});

export const visitDaysQuery = queryOptions({
  queryKey: ['visits', 'days'],
  queryFn: () => body(api.GET('/api/visit-imports/days')),
});

export function visitFileQuery(importId: string) {
  return queryOptions({
    queryKey: ['visits', 'files', importId],
    queryFn: () => body(api.GET('/api/visit-imports/{importId}', { params: { path: { importId } } })),
    refetchInterval: (query) => (query.state.data?.state === 'READING' ? LIVE_MS : false),
  });
}

export const gatheringsQuery = queryOptions({
  queryKey: ['gatherings'],
  queryFn: () => body(api.GET('/api/gatherings')),
});

export function gatheringQuery(gatheringId: string) {
  return queryOptions({
    queryKey: ['gatherings', gatheringId],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/gatherings/{gatheringId}', { params: { path: { gatheringId } } })),
  });
}

export type EnteredVisit = Answer<'/api/people/{personId}/visits'>[number];
export type NewVisit = Schema<'NewVisit'>;
export type VisitSource = Schema<'VisitSource'>;
export type Sureness = Schema<'Sureness'>;
export type Vehicle = NonNullable<NewVisit['place']['vehicle']>;
export type TravelRecord = Answer<'/api/people/{personId}/travel'>;

export const SOURCES: VisitSource[] = [
  'OWN_STATEMENT',
  'TICKET',
  'SEAT_LIST',
  'PLACE_CODE',
  'GATE',
  'CAMERA',
  'PAYMENT',
  'DWELLING',
  'WORKPLACE',
  'LODGING',
  'SAMPLING_QUEUE',
  'QUARANTINE',
  'TRAVEL_RECORD',
];

export const SURENESSES: Sureness[] = ['TOLD', 'RECORDED', 'ASSUMED'];

/** The settings in which a trip can be made. */
export const VEHICLES: Vehicle[] = [
  'SEALED_TRAIN',
  'OPEN_TRAIN',
  'AIRCRAFT',
  'SEALED_BUS',
  'VENTILATED_BUS',
  'SHIP',
];

export function enteredVisitsQuery(personId: string) {
  return queryOptions({
    queryKey: ['visits', 'entered', personId],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/people/{personId}/visits', { params: { path: { personId } } })),
  });
}

export function travelQuery(personId: string) {
  return queryOptions({
    queryKey: ['visits', 'travel', personId],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/people/{personId}/travel', { params: { path: { personId } } })),
  });
}

export const ownTravelQuery = queryOptions({
  queryKey: ['visits', 'own-travel'],
  meta: { personal: true },
  queryFn: () => body(api.GET('/api/travel/self')),
});

export function travelOfDependantQuery(personId: string) {
  return queryOptions({
    queryKey: ['visits', 'own-travel', personId],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/travel/dependants/{personId}', { params: { path: { personId } } })),
  });
}

export type CityRisk = Answer<'/api/travel/city-risks'>[number];

/** Which other cities have a risk area: those that hold first. */
export const cityRisksQuery = queryOptions({
  queryKey: ['visits', 'city-risks'],
  queryFn: () => body(api.GET('/api/travel/city-risks')),
});
