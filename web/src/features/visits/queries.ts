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
