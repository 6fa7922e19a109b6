import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { api, body, onSignedOut } from '@/shared/api/client';
import { ApiError, type Problem } from '@/shared/api/problem';
import { statePurpose } from '@/shared/api/purpose';
import { ME, signInPath, SessionContext, type Me } from '@/shared/session';
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
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [over, setOver] = useState<Problem | null>(null);
  const query = useQuery({ queryKey: ME, queryFn: whoAmI, staleTime: 300_000 });

  useEffect(() => {
    onSignedOut((problem) => {
      setOver(problem);
      // what was shown to somebody who may see it no more is kept no longer
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME[0] });
      queries.setQueryData(ME, null);
    });
  }, [queries]);

  const signOut = useMemo(
    () => async () => {
      await api.DELETE('/api/access/sessions/current');
      statePurpose(null);
      await navigate(signInPath());
      queries.clear();
    },
    [navigate, queries],
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
          <Navigate to={signInPath(pathname + search)} state={{ over }} replace />
        )
      }
    </Loaded>
  );
}
