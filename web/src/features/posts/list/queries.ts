import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';

export type Posts = Answer<'/api/posts'>;
export type Standing = Posts['posts'][number];
export type Pattern = Answer<'/api/posts/patterns'>[number];
export type PostPage = Answer<'/api/posts/{postId}'>;
export type PostRule = PostPage['rules'][number];
export type RuleLine = Standing['lines'][number];

export const MOST = 500;

export const postsQuery = (areaId?: string) =>
  queryOptions({
    queryKey: ['posts', 'list', areaId ?? null],
    queryFn: () =>
      body(api.GET('/api/posts', { params: { query: { limit: MOST, ...(areaId ? { areaId } : {}) } } })),
  });

export const postQuery = (postId: string) =>
  queryOptions({
    queryKey: ['posts', postId, 'post'],
    queryFn: () => body(api.GET('/api/posts/{postId}', { params: { path: { postId } } })),
  });

export const patternsQuery = queryOptions({
  queryKey: ['posts', 'patterns'],
  staleTime: Infinity,
  queryFn: () => body(api.GET('/api/posts/patterns')),
});

/** A line as the picture of a day draws it. */
export const drawable = ({ startsAt, minutes, skill, people }: RuleLine) => ({
  start: startsAt,
  minutes,
  skill: skill ?? null,
  count: people,
});
