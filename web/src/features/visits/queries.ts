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
