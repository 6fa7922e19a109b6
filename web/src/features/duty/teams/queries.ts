import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schema } from '@/shared/api/client';

export type TeamLine = Schema<'TeamLine'>;
export type TeamDetails = Schema<'TeamDetails'>;
export type MemberOfTeam = Schema<'MemberOfTeam'>;

export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: () => body(api.GET('/api/teams')),
});

export const teamQuery = (teamId: string) =>
  queryOptions({
    queryKey: ['teams', teamId],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/teams/{teamId}', { params: { path: { teamId } } })),
  });
