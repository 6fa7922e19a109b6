import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schema } from '@/shared/api/client';

export type Tube = Schema<'Tube'>;
export type TubeStory = Schema<'TubeStory'>;
export type StoryLine = TubeStory['facts'][number];
export type Box = Schema<'TubeBox'>;
export type BoxStory = Schema<'BoxStory'>;
export type BoxDifference = Schema<'BoxDifference'>;
export type SurfaceResult = Schema<'SurfaceResult'>;
export type LaboratoryLoad = Schema<'LaboratoryLoad'>;
export type RefusedDeskRecord = Schema<'RefusedDeskRecord'>;

export const TUBES = ['tubes'];
export const BOXES = ['boxes'];
export const LABORATORIES = ['laboratories'];
export const DESKS = ['desks'];

export const roundsQuery = queryOptions({
  queryKey: ['rounds', 'list'],
  queryFn: () => body(api.GET('/api/rounds')),
});

export const tubesQuery = (roundId: string, held: boolean, after: string | null) =>
  queryOptions({
    queryKey: [...TUBES, roundId, held, after],
    queryFn: () =>
      body(api.GET('/api/tubes', { params: { query: { roundId, held, ...(after ? { after } : {}) } } })),
  });

export const tubeQuery = (code: string) =>
  queryOptions({
    queryKey: [...TUBES, code],
    queryFn: () => body(api.GET('/api/tubes/{code}', { params: { path: { code } } })),
  });

export const membersQuery = (code: string) =>
  queryOptions({
    queryKey: [...TUBES, code, 'members'],
    queryFn: () => body(api.GET('/api/tubes/{code}/members', { params: { path: { code } } })),
    retry: false,
  });

export const surfacesQuery = queryOptions({
  queryKey: [...TUBES, 'surfaces'],
  queryFn: () => body(api.GET('/api/testing/surfaces', { params: { query: {} } })),
});

export const surfaceQuery = (tube: string) =>
  queryOptions({
    queryKey: [...TUBES, 'surfaces', tube],
    queryFn: () => body(api.GET('/api/testing/surfaces', { params: { query: { tube } } })),
  });

export const unknownQuery = queryOptions({
  queryKey: [...DESKS, 'unknown'],
  queryFn: () => body(api.GET('/api/desks/unknown')),
});

export const doublesQuery = (roundId: string) =>
  queryOptions({
    queryKey: [...DESKS, 'doubles', roundId],
    queryFn: () => body(api.GET('/api/desks/doubles', { params: { query: { roundId } } })),
  });

export const refusedQuery = queryOptions({
  queryKey: [...DESKS, 'refused'],
  queryFn: () => body(api.GET('/api/desks/refused-records')),
});

export const boxesQuery = queryOptions({
  queryKey: [...BOXES, 'list'],
  queryFn: () => body(api.GET('/api/boxes')),
  refetchInterval: 30_000,
});

export const lateQuery = queryOptions({
  queryKey: [...BOXES, 'late'],
  queryFn: () => body(api.GET('/api/boxes/late')),
  refetchInterval: 30_000,
});

export const boxQuery = (boxId: string) =>
  queryOptions({
    queryKey: [...BOXES, boxId],
    queryFn: () => body(api.GET('/api/boxes/{boxId}', { params: { path: { boxId } } })),
  });

export const proposalsQuery = (boxId: string) =>
  queryOptions({
    queryKey: [...BOXES, boxId, 'proposals'],
    queryFn: () => body(api.GET('/api/boxes/{boxId}/proposals', { params: { path: { boxId } } })),
  });

/** Number 2 comes before number 10. */
const asPeopleCount = new Intl.Collator('zh-CN', { numeric: true });

export const laboratoriesQuery = queryOptions({
  queryKey: LABORATORIES,
  queryFn: async () =>
    [...(await body(api.GET('/api/laboratories')))].sort((a, b) =>
      asPeopleCount.compare(a.laboratory.name.zh, b.laboratory.name.zh),
    ),
  refetchInterval: 30_000,
});
