import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';

export type Handovers = Answer<'/api/posts/{postId}/handovers'>;
export type Handover = Handovers['handovers'][number];

export const handoversQuery = (postId: string) =>
  queryOptions({
    queryKey: ['posts', postId, 'handovers'],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/posts/{postId}/handovers', { params: { path: { postId } } })),
  });
