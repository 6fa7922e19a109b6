import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';

export type Live = Answer<'/api/posts/live'>;
export type LivePost = Live['posts'][number];
export type Day = Answer<'/api/posts/{postId}/day'>;
export type Shift = Day['shifts'][number];
/** A seat of a shift with the shift's time. */
export type DaySeat = Shift['seats'][number] & Pick<Shift, 'start' | 'end'>;

/** Somebody there without a seat: the account that signed, or whom a leader signed in. */
export function otherName({ displayName, person }: Day['others'][number]): string {
  return displayName ?? person?.name ?? '–';
}

export function seatsOf({ start, end, seats }: Shift): DaySeat[] {
  return seats.map((seat) => ({ ...seat, start, end }));
}

/** Presence changes while one looks at it. */
const LOOK_AGAIN_MS = 15_000;

export const liveQuery = (areaId?: string) =>
  queryOptions({
    queryKey: ['posts', 'live', areaId ?? null],
    queryFn: () => body(api.GET('/api/posts/live', { params: { query: areaId ? { areaId } : {} } })),
    refetchInterval: LOOK_AGAIN_MS,
  });

/** @param date without one, today by the city's clock */
export const dayQuery = (postId: string, date?: string) =>
  queryOptions({
    queryKey: ['posts', postId, 'day', date ?? null],
    meta: { personal: true },
    queryFn: () =>
      body(
        api.GET('/api/posts/{postId}/day', {
          params: { path: { postId }, query: date ? { date } : {} },
        }),
      ),
    refetchInterval: LOOK_AGAIN_MS,
  });

/** What went out of the house because somebody did not come. */
export const noShowMessagesQuery = (postId: string, absenceId: string) =>
  queryOptions({
    queryKey: ['posts', postId, 'no-show-messages', absenceId],
    queryFn: () =>
      body(
        api.GET('/api/posts/{postId}/no-shows/{absenceId}/messages', {
          params: { path: { postId, absenceId } },
        }),
      ),
    refetchInterval: 10_000,
  });
