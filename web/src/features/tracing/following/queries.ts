import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';
import { currentLanguage } from '@/shared/i18n';

export type WorkList = Answer<'/api/tracing/worklist'>;
export type WorkLine = WorkList['contacts'][number];
export type Followed = WorkLine['contact'];
export type FollowState = Followed['state'];
export type ContactClass = Followed['contactClass'];
export type ContactKey = WorkLine['key'];
export type WorkSummary = Answer<'/api/tracing/worklist/summary'>;
export type Tracer = Answer<'/api/tracing/worklist/tracers'>[number];
export type FollowedPage = Answer<'/api/tracing/contacts/{caseId}/{personId}'>;
export type Plan = NonNullable<FollowedPage['plan']>;
export type TestDay = Plan['tests'][number];
export type HealthReport = FollowedPage['health'][number];
export type OutcomeLine = FollowedPage['outcomes'][number];
export type LetterList = Answer<'/api/tracing/letters'>;
export type LetterLine = LetterList['letters'][number];
export type LetterClock = LetterLine['clocks'][number];
export type LetterPageData = Answer<'/api/tracing/letters/{letterId}'>;
export type ReleaseList = Answer<'/api/tracing/releases'>;
export type OwnContact = Answer<'/api/tracing/self'>[number];

export const CLASSES = ['CLOSE', 'SECONDARY', 'VENUE_EXPOSED', 'GENERAL'] as const;

/** In the order in which they are shown: who is still looked for first, what is over last. */
export const FOLLOW_STATES = [
  'TO_CALL',
  'NOT_REACHED',
  'UNREACHABLE',
  'CANNOT_BE_FOUND',
  'DISPUTES',
  'LEFT_THE_CITY',
  'LETTER_SENT',
  'REACHED',
  'ISOLATED',
  'HANDED_OVER',
  'UPGRADED',
  'RELEASED',
  'BECAME_CASE',
  'ENDED',
] as const satisfies FollowState[];

const OVER: FollowState[] = ['HANDED_OVER', 'UPGRADED', 'RELEASED', 'BECAME_CASE', 'ENDED'];

export function isOpen(state: FollowState): boolean {
  return !OVER.includes(state);
}

/** What of the list is shown; what is not set narrows nothing. */
export interface WorkFilter {
  mine?: true;
  tracerId?: string;
  contactClass?: ContactClass;
  areaId?: string;
  caseId?: string;
  state?: FollowState;
  personId?: string;
  untraced?: true;
  drafts?: true;
}

export function without(filter: WorkFilter, ...keys: (keyof WorkFilter)[]): WorkFilter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !keys.some((key) => key === name)));
}

export const WORK = ['tracing-work'];

/** Others work on the same list. */
const EVERY = 30_000;

export const workQuery = (filter: WorkFilter, page: number) =>
  queryOptions({
    queryKey: [...WORK, 'list', filter, page],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/tracing/worklist', { params: { query: { ...filter, page } } })),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY,
  });

export const workSummaryQuery = ({ mine, contactClass, areaId, caseId }: WorkFilter) =>
  queryOptions({
    queryKey: [...WORK, 'summary', { mine, contactClass, areaId, caseId }],
    queryFn: () =>
      body(
        api.GET('/api/tracing/worklist/summary', {
          params: {
            query: {
              ...(mine ? { mine } : {}),
              ...(contactClass ? { contactClass } : {}),
              ...(areaId ? { areaId } : {}),
              ...(caseId ? { caseId } : {}),
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY,
  });

export const tracersQuery = queryOptions({
  queryKey: [...WORK, 'tracers'],
  queryFn: () => body(api.GET('/api/tracing/worklist/tracers')),
});

export const followedQuery = ({ caseId, personId }: ContactKey) =>
  queryOptions({
    queryKey: [...WORK, 'contact', caseId, personId, currentLanguage()],
    meta: { personal: true },
    queryFn: () =>
      body(api.GET('/api/tracing/contacts/{caseId}/{personId}', { params: { path: { caseId, personId } } })),
  });

export const lettersQuery = queryOptions({
  queryKey: [...WORK, 'letters'],
  queryFn: () => body(api.GET('/api/tracing/letters')),
  refetchInterval: EVERY,
});

export const letterQuery = (letterId: string) =>
  queryOptions({
    queryKey: [...WORK, 'letters', letterId, currentLanguage()],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/tracing/letters/{letterId}', { params: { path: { letterId } } })),
  });

export const releasesQuery = (page: number) =>
  queryOptions({
    queryKey: [...WORK, 'releases', page],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/tracing/releases', { params: { query: { page } } })),
    placeholderData: keepPreviousData,
  });

export const ownContactQuery = (personId?: string) =>
  queryOptions({
    queryKey: ['own-contact', personId ?? null, currentLanguage()],
    queryFn: () =>
      personId
        ? body(api.GET('/api/tracing/dependants/{personId}', { params: { path: { personId } } }))
        : body(api.GET('/api/tracing/self')),
  });
