import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schema } from '@/shared/api/client';

export type MusterLine = Schema<'MusterLine'>;
export type DemandLine = Schema<'DemandLine'>;
export type Figures = Schema<'Figures'>;
export type CalledPerson = Schema<'CalledPerson'>;
export type Candidate = Schema<'MusterCandidate'>;
export type OwnCall = Schema<'OwnCall'>;
export type Hindrance = Schema<'Hindrance'>;
export type Taken = Schema<'Taken'>;
export type RosterSeat = Schema<'RosterSeat'>;

/** The figures of a line that open, in their order. */
export const OPENING = ['named', 'confirmed', 'present', 'declined'] as const;
export type Opening = (typeof OPENING)[number];

export const mustersQuery = queryOptions({
  queryKey: ['musters'],
  queryFn: () => body(api.GET('/api/musters', { params: { query: { limit: 200 } } })),
  refetchInterval: 15_000,
});

export const skillsQuery = queryOptions({
  queryKey: ['muster-skills'],
  staleTime: Infinity,
  queryFn: () => body(api.GET('/api/musters/skills')),
});

export const peopleQuery = (demandId: string) =>
  queryOptions({
    queryKey: ['musters', 'people', demandId],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/demands/{demandId}/people', { params: { path: { demandId } } })),
  });

export const candidatesQuery = (demandId: string, q: string) =>
  queryOptions({
    queryKey: ['musters', 'candidates', demandId, q],
    meta: { personal: true },
    queryFn: () =>
      body(
        api.GET('/api/demands/{demandId}/candidates', {
          params: { path: { demandId }, query: q ? { q } : {} },
        }),
      ),
  });

export const ownCallsQuery = queryOptions({
  queryKey: ['own-calls'],
  queryFn: () => body(api.GET('/api/own-calls')),
});
