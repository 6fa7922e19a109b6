import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schema } from '@/shared/api/client';

export type ConductLine = Schema<'ConductLine'>;
export type ConductOf = Schema<'ConductOf'>;
export type ConductKind = Schema<'ConductKind'>;
export type ConductAct = Schema<'ConductAct'>;

export const KINDS: ConductKind[] = ['COMMENDATION', 'COMPLAINT', 'BREACH'];

export const conductQuery = queryOptions({
  queryKey: ['conduct'],
  meta: { personal: true },
  queryFn: () => body(api.GET('/api/conduct')),
});

export const ownConductQuery = queryOptions({
  queryKey: ['own-conduct'],
  queryFn: () => body(api.GET('/api/conduct/own')),
});
