import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { changeSession, pathAfterSignIn, type Me } from '@/shared/session';

/** Signs in by whatever `enter` does, then goes to where somebody wanted to be. */
export function useEntering<Input>(enter: (input: Input) => Promise<Me>) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return useMutation({
    mutationFn: enter,
    onSuccess: async (me) => {
      changeSession(queries, me);
      await navigate(pathAfterSignIn(search.get('next')), { replace: true });
    },
  });
}
