import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schema } from '@/shared/api/client';

export type NoticeAnswer = Schema<'NoticeAnswer'>;
export type ReceiptState = Schema<'ReceiptState'>;
export type Received = Schema<'Received'>;
export type Channel = Schema<'Channel'>;
export type DeliveryAnswer = Schema<'DeliveryAnswer'>;
export type CascadeNode = Schema<'CascadeAnswer'>['nodes'][number];

/** As they stood at an instant of the city's; now where it is empty. */
export const noticesQuery = (words = '', at = '') =>
  queryOptions({
    queryKey: ['notices', 'list', words, at],
    queryFn: () =>
      body(api.GET('/api/notices', { params: { query: { words, limit: 500, ...(at ? { at } : {}) } } })),
  });

export const noticeQuery = (noticeId: string, at = '') =>
  queryOptions({
    queryKey: ['notices', noticeId, at],
    queryFn: () =>
      body(
        api.GET('/api/notices/{noticeId}', {
          params: { path: { noticeId }, query: at ? { at } : {} },
        }),
      ),
  });

export const deadlineRulesQuery = queryOptions({
  queryKey: ['notices', 'deadline-rules'],
  queryFn: () => body(api.GET('/api/notices/deadline-rules')),
});

interface Branch {
  superiorId?: string;
  state?: ReceiptState;
}

export const cascadeQuery = (noticeId: string, at: string, branch: Branch) =>
  queryOptions({
    queryKey: ['notices', noticeId, 'cascade', at, branch],
    queryFn: () =>
      body(
        api.GET('/api/notices/{noticeId}/cascade', {
          params: { path: { noticeId }, query: { ...branch, ...(at ? { at } : {}), limit: 500 } },
        }),
      ),
  });

export const escalationsQuery = (noticeId: string) =>
  queryOptions({
    queryKey: ['notices', noticeId, 'escalations'],
    queryFn: () => body(api.GET('/api/notices/{noticeId}/escalations', { params: { path: { noticeId } } })),
  });

export const annexesQuery = (noticeId: string) =>
  queryOptions({
    queryKey: ['notices', noticeId, 'annexes'],
    queryFn: () => body(api.GET('/api/notices/{noticeId}/annexes', { params: { path: { noticeId } } })),
  });

export const deliveriesOfQuery = (noticeId: string) =>
  queryOptions({
    queryKey: ['notices', noticeId, 'deliveries'],
    queryFn: () =>
      body(api.GET('/api/notices/channels/deliveries-of/{noticeId}', { params: { path: { noticeId } } })),
  });

export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: () => body(api.GET('/api/notices/inbox')),
});

export const silencesQuery = queryOptions({
  queryKey: ['inbox', 'silences'],
  queryFn: () => body(api.GET('/api/notices/inbox/silences')),
});

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: () => body(api.GET('/api/notices/channels')),
});

export const deliveriesQuery = queryOptions({
  queryKey: ['channels', 'deliveries'],
  queryFn: () => body(api.GET('/api/notices/channels/deliveries')),
  refetchInterval: 5_000,
});
