import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { pathAfterSignIn, signInPath } from '@/shared/session';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { OpenPage } from '../OpenPage';

/** Where the city's directory sends the browser back to: hands over what it brought, once. */
export function DirectoryPage() {
  const { t } = useTexts('access');
  const [search] = useSearchParams();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const sent = useRef(false);
  const { mutate, error } = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/access/oidc/returns', {
          body: { state: search.get('state') ?? '', code: search.get('code') },
        }),
      ),
    onSuccess: async ({ next }) => {
      queries.clear();
      await navigate(pathAfterSignIn(next), { replace: true });
    },
  });
  useEffect(() => {
    if (!sent.current) {
      sent.current = true;
      mutate();
    }
  }, [mutate]);
  return (
    <OpenPage title={t('signIn.title')}>
      {error ? (
        <>
          <ProblemAlert error={error} />
          <Link to={signInPath()}>{t('enrol.toSignIn')}</Link>
        </>
      ) : (
        <p role="status">{t('directory.checking')}</p>
      )}
    </OpenPage>
  );
}
