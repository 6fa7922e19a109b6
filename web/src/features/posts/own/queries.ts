import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';

export type OwnShifts = Answer<'/api/rosters/mine'>;
export type OwnShift = OwnShifts['shifts'][number];
export type Telling = OwnShifts['tellings'][number];

const LOOK_AGAIN_MS = 30_000;

export const ownShiftsQuery = queryOptions({
  queryKey: ['own-shifts'],
  queryFn: () => body(api.GET('/api/rosters/mine')),
  refetchInterval: LOOK_AGAIN_MS,
});
