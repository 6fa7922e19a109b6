import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Loaded } from '@/shared/ui/Loaded';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { uuid7 } from '@/shared/uuid';
import { ChooseCredentials, type Chosen } from './ChooseCredentials';
import { GrantList } from './GrantList';
import { NoToken } from './NoToken';
import { OpenPage } from './OpenPage';
import { useEntering } from './useEntering';

/** `/enrol#TOKEN`: the secret stands in the fragment, which browsers never send. */
export function EnrolPage() {
  const { t } = useTexts('access');
  const token = useLocation().hash.slice(1);
  return (
    <OpenPage title={t('enrol.title')}>
      {token ? <Enrolment key={token} token={token} /> : <NoToken />}
    </OpenPage>
  );
}

function Enrolment({ token }: { token: string }) {
  const { t, language } = useTexts('access');
  const [id] = useState(() => uuid7());
  const preview = useQuery({
    queryKey: ['invitation-preview', token],
    queryFn: () => body(api.POST('/api/access/invitation-preview', { body: { token } })),
    staleTime: Infinity,
    gcTime: 0,
    meta: { open: true },
  });
  const entering = useEntering((chosen: Chosen | null) =>
    body(
      // a second try with other words is another submission; the link itself still works only once
      api.POST('/api/access/enrolments', { body: { id: chosen ? uuid7() : id, token, ...chosen } }),
    ),
  );
  return (
    <Loaded query={preview}>
      {(invitation) => (
        <>
          <p className="open-hello">{t('enrol.hello', { name: invitation.displayName })}</p>
          <h2>{t('enrol.roles')}</h2>
          <GrantList grants={invitation.grants} />
          <ProblemAlert error={entering.error} />
          {invitation.kind === 'ENROL' ? (
            <ChooseCredentials
              submit={t('enrol.submit')}
              pending={entering.isPending}
              onChosen={(chosen) => {
                entering.mutate(chosen);
              }}
            />
          ) : (
            <Button
              type="primary"
              block
              loading={entering.isPending}
              onClick={() => {
                entering.mutate(null);
              }}
            >
              {t('enrol.enter')}
            </Button>
          )}
          <p className="quiet">{t('enrol.until', { end: instant(invitation.expiresAt, language) })}</p>
        </>
      )}
    </Loaded>
  );
}
