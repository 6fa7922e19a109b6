import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';

export type Equipment = Answer<'/api/posts/{postId}/equipment'>;
export type Item = Equipment['items'][number];
export type StockFact = Equipment['facts'][number];

/** What can be told about an item; what is left is worked out. */
export const KINDS = ['USED', 'COUNTED', 'RECEIVED'] as const;
export type Kind = (typeof KINDS)[number];

export const equipmentQuery = (postId: string) =>
  queryOptions({
    queryKey: ['posts', postId, 'equipment'],
    queryFn: () => body(api.GET('/api/posts/{postId}/equipment', { params: { path: { postId } } })),
  });
