import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';

export type Roster = Answer<'/api/rosters/{planId}'>;
export type DraftLine = Roster['drafts'][number];
export type Publication = Roster['publications'][number];
export type RunLine = Roster['runs'][number];
export type Draft = Answer<'/api/rosters/{planId}/drafts/{draftId}'>;
export type Count = Draft['tally'][number];
export type Rule = Count['rule'];
export type Change = Draft['changes'][number];
export type Run = Answer<'/api/rosters/{planId}/runs/{runId}'>;
export type Why = Answer<'/api/rosters/{planId}/drafts/{draftId}/seats/{seat}/why'>;
export type Points = Why['costs'][number];
export type Broken = Why['broken'][number];
export type Unfilled = Answer<'/api/rosters/{planId}/drafts/{draftId}/unfilled'>;
export type Capacity = Answer<'/api/rosters/{planId}/capacity'>;
export type Shortage = Capacity['shortages'][number];
export type Comparison = Answer<'/api/rosters/{planId}/compare'>;
export type Told = Answer<'/api/rosters/{planId}/publications/{publicationId}/tellings'>[number];
export type RosterPerson = Answer<'/api/rosters/{planId}/people'>['people'][number];

const LIVE_MS = 500;
const LOOK_AGAIN_MS = 10_000;
const PEOPLE_AT_ONCE = 1_000;

export const rosterQuery = (planId: string) =>
  queryOptions({
    queryKey: ['rosters', planId, 'roster'],
    queryFn: () => body(api.GET('/api/rosters/{planId}', { params: { path: { planId } } })),
  });

/** All the plan's people by their index, however many pages that takes. */
export const peopleQuery = (planId: string) =>
  queryOptions({
    queryKey: ['rosters', planId, 'people'],
    meta: { personal: true },
    staleTime: 300_000,
    queryFn: async () => {
      const found: RosterPerson[] = [];
      for (;;) {
        const { people, total } = await body(
          api.GET('/api/rosters/{planId}/people', {
            params: { path: { planId }, query: { from: found.length, limit: PEOPLE_AT_ONCE } },
          }),
        );
        found.push(...people);
        if (people.length === 0 || found.length >= total) {
          return found;
        }
      }
    },
  });

export const capacityQuery = (planId: string) =>
  queryOptions({
    queryKey: ['rosters', planId, 'capacity'],
    queryFn: () => body(api.GET('/api/rosters/{planId}/capacity', { params: { path: { planId } } })),
  });

/** A draft never changes. */
export const draftQuery = (planId: string, draftId: string) =>
  queryOptions({
    queryKey: ['rosters', planId, 'drafts', draftId],
    staleTime: Infinity,
    queryFn: () =>
      body(api.GET('/api/rosters/{planId}/drafts/{draftId}', { params: { path: { planId, draftId } } })),
  });

export function isOn(state: Run['state']): boolean {
  return state === 'WAITING' || state === 'RUNNING' || state === 'STOPPING';
}

export const runQuery = (planId: string, runId: string) =>
  queryOptions({
    queryKey: ['rosters', planId, 'runs', runId],
    queryFn: () =>
      body(api.GET('/api/rosters/{planId}/runs/{runId}', { params: { path: { planId, runId } } })),
    refetchInterval: ({ state }) => (!state.data || isOn(state.data.state) ? LIVE_MS : false),
  });

export const whyQuery = (planId: string, draftId: string, seat: number) =>
  queryOptions({
    queryKey: ['rosters', planId, 'drafts', draftId, 'why', seat],
    queryFn: () =>
      body(
        api.GET('/api/rosters/{planId}/drafts/{draftId}/seats/{seat}/why', {
          params: { path: { planId, draftId, seat } },
        }),
      ),
  });

export const unfilledQuery = (planId: string, draftId: string) =>
  queryOptions({
    queryKey: ['rosters', planId, 'drafts', draftId, 'unfilled'],
    queryFn: () =>
      body(
        api.GET('/api/rosters/{planId}/drafts/{draftId}/unfilled', {
          params: { path: { planId, draftId }, query: { limit: 50 } },
        }),
      ),
  });

export const checkQuery = (planId: string, draftId: string, seat: number, person: number) =>
  queryOptions({
    queryKey: ['rosters', planId, 'drafts', draftId, 'check', seat, person],
    queryFn: () =>
      body(
        api.POST('/api/rosters/{planId}/drafts/{draftId}/check', {
          params: { path: { planId, draftId } },
          body: { seat, person },
        }),
      ),
  });

const SENDING_MS = 5_000;

/** What went out of the house of it; looked at again as long as something is on its way. */
export const messagesQuery = (planId: string, publicationId: string) =>
  queryOptions({
    queryKey: ['rosters', planId, 'messages', publicationId],
    queryFn: () =>
      body(
        api.GET('/api/rosters/{planId}/publications/{publicationId}/messages', {
          params: { path: { planId, publicationId } },
        }),
      ),
    refetchInterval: ({ state }) =>
      state.data && state.data.channels.waiting + state.data.people.waiting === 0 && state.data.announcedAt
        ? false
        : SENDING_MS,
  });

/** Who was told of a publication; who has not seen it comes first. */
export const tellingsQuery = (planId: string, publicationId: string) =>
  queryOptions({
    queryKey: ['rosters', planId, 'tellings', publicationId],
    queryFn: () =>
      body(
        api.GET('/api/rosters/{planId}/publications/{publicationId}/tellings', {
          params: { path: { planId, publicationId } },
        }),
      ),
    refetchInterval: 15_000,
  });

export const compareQuery = (planId: string, before: string, after: string) =>
  queryOptions({
    queryKey: ['rosters', planId, 'compare', before, after],
    queryFn: () =>
      body(
        api.GET('/api/rosters/{planId}/compare', {
          params: { path: { planId }, query: { before, after } },
        }),
      ),
  });

/** Who holds seats of the roster in force and cannot come. */
export const rosterAbsencesQuery = (planId: string) =>
  queryOptions({
    queryKey: ['rosters', planId, 'absences'],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/rosters/{planId}/absences', { params: { path: { planId } } })),
    refetchInterval: LOOK_AGAIN_MS,
  });
