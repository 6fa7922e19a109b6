import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';

export type OrderList = Answer<'/api/quarantine/orders'>;
export type OrderLine = OrderList['orders'][number];
export type OrderPage = Answer<'/api/quarantine/orders/{orderId}'>;
export type OrderVersion = OrderPage['versions'][number];
export type OrderState = OrderLine['state'];
export type OrderPlace = OrderVersion['place'];
export type ContactClass = OrderVersion['contactClass'];
export type OrderCounts = Answer<'/api/quarantine/orders/counts'>;

/** In which one that is not over can be. */
export const STATES = ['DRAFT', 'NO_ROOM', 'ON_THE_WAY', 'IN_SITE', 'AT_HOME', 'MONITORED'] as const;
export const OVER: readonly OrderState[] = ['RELEASED', 'REVOKED', 'BECAME_CASE'];
export const PLACES = ['SITE', 'HOME', 'MONITORING'] as const;
export const CLASSES = ['CLOSE', 'SECONDARY', 'VENUE_EXPOSED', 'GENERAL'] as const;

/** What narrows both the list and what is approved at once. */
export interface Narrowed {
  contactClass?: ContactClass;
  place?: OrderPlace;
  areaId?: string;
}

/** What of the list is shown: those of one state, or those that await a word. */
export interface Filter extends Narrowed {
  state?: OrderState;
  waiting?: true;
}

/** As many as the server gives at once. */
export const FETCHED = 200;

export const ORDERS = ['quarantine-orders'];

export const countsQuery = queryOptions({
  queryKey: [...ORDERS, 'counts'],
  queryFn: () => body(api.GET('/api/quarantine/orders/counts')),
});

export const ordersQuery = (filter: Filter, offset: number) =>
  queryOptions({
    queryKey: [...ORDERS, 'list', filter, offset],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/quarantine/orders', { params: { query: { ...filter, offset } } })),
    placeholderData: keepPreviousData,
  });

/** By number alone, and never from memory: what is approved is what stands now. */
export const waitingQuery = ({ contactClass, place, areaId }: Narrowed) =>
  queryOptions({
    queryKey: [...ORDERS, 'waiting', contactClass, place, areaId],
    staleTime: 0,
    gcTime: 0,
    queryFn: () =>
      body(
        api.GET('/api/quarantine/orders/waiting', {
          params: {
            query: {
              ...(contactClass ? { contactClass } : {}),
              ...(place ? { place } : {}),
              ...(areaId ? { areaId } : {}),
            },
          },
        }),
      ),
  });

export const orderQuery = (orderId: string) =>
  queryOptions({
    queryKey: [...ORDERS, orderId],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/quarantine/orders/{orderId}', { params: { path: { orderId } } })),
  });
