import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, type ReactNode } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { api, body, onSignedOut } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import { statePurpose } from '@/shared/api/purpose';
import { ME, signInPath, SessionContext, type Me } from '@/shared/session';
import { Loaded } from '@/shared/ui/Loaded';

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

/** Asks who is signed in; sends everybody else to the sign-in page, and back afterwards. */
export function SignedIn({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const query = useQuery({ queryKey: ME, queryFn: whoAmI, staleTime: 300_000 });

  useEffect(() => {
    onSignedOut(() => {
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
          <SessionContext value={{ me, signOut }}>{children}</SessionContext>
        ) : (
          <Navigate to={signInPath(pathname + search)} replace />
        )
      }
    </Loaded>
  );
}
