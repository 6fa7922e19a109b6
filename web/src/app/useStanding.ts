import { useQuery } from '@tanstack/react-query';
import { api, body } from '@/shared/api/client';
import { isResidentOnly, type Me } from '@/shared/session';

/** Small enough that, with an answer's time, a demotion is on the screen within five seconds. */
const OFTEN_MS = 3_000;
/** Residents hold one role, which nobody takes back in a hurry; and they are many. */
const SELDOM_MS = 60_000;

export const STANDING = 'standing';

/** The ids of the roles in force, asked again and again while the page is in view. */
export function useStanding(me: Me): string[] | null {
  const often = !isResidentOnly(me);
  const { data } = useQuery({
    queryKey: [STANDING, me.accountId],
    queryFn: () => body(api.GET('/api/access/sessions/current')),
    refetchInterval: often ? OFTEN_MS : SELDOM_MS,
    // a page that comes into view again asks at once
    refetchOnWindowFocus: 'always',
    staleTime: 0,
    retry: false,
  });
  return data && data.accountId === me.accountId ? data.grantIds : null;
}
