import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schema } from '@/shared/api/client';

export type ReportingArea = Schema<'ReportingArea'>;
export type LedgerLine = Schema<'LedgerLine'>;
export type Basis = Schema<'ReportInBasis'>;

export const BASES: Basis[] = ['HOME', 'LINKED', 'POST'];

export const treeQuery = (areaId: string) =>
  queryOptions({
    queryKey: ['reports-in', 'tree', areaId],
    queryFn: () => body(api.GET('/api/reports-in/tree', { params: { query: { areaId } } })),
  });

export const ledgerQuery = (areaId: string) =>
  queryOptions({
    queryKey: ['reports-in', 'ledger', areaId],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/reports-in', { params: { query: { areaId } } })),
  });
