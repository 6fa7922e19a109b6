import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer, type Schema } from '@/shared/api/client';

export type Import = Answer<'/api/imports'>[number];
export type ImportDetail = Answer<'/api/imports/{importId}'>;
export type Kind = Answer<'/api/imports/kinds'>[number];
export type Mapping = ImportDetail['mapping'];
export type PreviewRow = Schema<'PreviewRow'>;
export type RefusedLine = ImportDetail['refusedRows'][number];

const LIVE_MS = 700;

export const kindsQuery = queryOptions({
  queryKey: ['imports', 'kinds'],
  queryFn: () => body(api.GET('/api/imports/kinds')),
  staleTime: Infinity,
});

export const importsQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: () => body(api.GET('/api/imports')),
  refetchInterval: (query) => (query.state.data?.some((file) => file.state === 'READING') ? 2000 : false),
});

export function importQuery(importId: string) {
  return queryOptions({
    queryKey: ['imports', importId],
    queryFn: () => body(api.GET('/api/imports/{importId}', { params: { path: { importId } } })),
    refetchInterval: (query) => (query.state.data?.file.state === 'READING' ? LIVE_MS : false),
  });
}

export function previewQuery(importId: string, mapping: Mapping) {
  return queryOptions({
    queryKey: ['imports', importId, 'preview', mapping],
    queryFn: () =>
      body(
        api.POST('/api/imports/{importId}/preview', { params: { path: { importId } }, body: { mapping } }),
      ),
    staleTime: Infinity,
  });
}
