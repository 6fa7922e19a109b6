import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { uuid7 } from '@/shared/uuid';
import { ChooseCredentials } from './ChooseCredentials';
import { NoToken } from './NoToken';
import { OpenPage } from './OpenPage';
import { useEntering } from './useEntering';

/** `/new-password#TOKEN`: the secret stands in the fragment, which browsers never send. */
export function NewPasswordPage() {
  const { t } = useTexts('access');
  const token = useLocation().hash.slice(1);
  return (
    <OpenPage title={t('newPassword.title')}>
      {token ? <Choice key={token} token={token} /> : <NoToken />}
    </OpenPage>
  );
}

function Choice({ token }: { token: string }) {
  const { t } = useTexts('access');
  const preview = useQuery({
    queryKey: ['password-reset-preview', token],
    queryFn: () => body(api.POST('/api/access/password-resets/preview', { body: { token } })),
    staleTime: Infinity,
    gcTime: 0,
    meta: { open: true },
  });
  const entering = useEntering((password: string) =>
    body(api.POST('/api/access/password-resets/uses', { body: { id: uuid7(), token, password } })),
  );
  return (
    <Loaded query={preview}>
      {({ displayName, login }) => (
        <>
          <p className="open-hello">{t('newPassword.hello', { name: displayName })}</p>
          <p>{t('newPassword.lead')}</p>
          <ProblemAlert error={entering.error} />
          <ChooseCredentials
            login={login}
            submit={t('newPassword.submit')}
            pending={entering.isPending}
            onChosen={({ password }) => {
              entering.mutate(password);
            }}
          />
        </>
      )}
    </Loaded>
  );
}
