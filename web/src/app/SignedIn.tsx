import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { api, body, onSignedOut } from '@/shared/api/client';
import { ApiError, type Problem } from '@/shared/api/problem';
import { statePurpose } from '@/shared/api/purpose';
import { changeSession, ME, signInPath, SessionContext, type Me } from '@/shared/session';
import { Loaded } from '@/shared/ui/Loaded';
import { Demotion } from './Demotion';

async function whoAmI(): Promise<Me | null> {
  try {
    return await body(api.GET('/api/access/me'));
  } catch (error) {
    if (error instanceof ApiError && error.problem.status === 401) {
      return null;
    }
    throw error;
  }
}

/** Asks who is signed in; sends everybody else to the sign-in page, with the reason, and back afterwards. */
export function SignedIn({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const { pathname, search } = useLocation();
  const [over, setOver] = useState<Problem | null>(null);
  const [left, setLeft] = useState(false);
  const query = useQuery({ queryKey: ME, queryFn: whoAmI, staleTime: 300_000 });

  useEffect(() => {
    onSignedOut((problem) => {
      setOver(problem);
      changeSession(queries, null);
    });
  }, [queries]);

  const signOut = useMemo(
    () => async () => {
      await api.DELETE('/api/access/sessions/current');
      statePurpose(null);
      setLeft(true);
      changeSession(queries, null);
    },
    [queries],
  );

  return (
    <Loaded query={query} rows={8}>
      {(me) =>
        me ? (
          <SessionContext value={{ me, signOut }}>
            <Demotion me={me} />
            {children}
          </SessionContext>
        ) : (
          // whoever leaves does not leave the way to their page to whoever comes next
          <Navigate to={left ? signInPath() : signInPath(pathname + search)} state={{ over }} replace />
        )
      }
    </Loaded>
  );
}
