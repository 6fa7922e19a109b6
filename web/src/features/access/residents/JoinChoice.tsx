import { KeyOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Divider } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { uuid7 } from '@/shared/uuid';
import { ChooseCredentials, type Chosen } from '../ChooseCredentials';
import { knowsPasskeys, makePasskey } from '../passkeys/authenticator';
import { inWords } from '../passkeys/refusals';
import { waysInQuery } from '../queries';
import { useEntering } from '../useEntering';
import { keepApplication, type Kept } from './kept';

/** By what a resident wants to sign in from now on: this phone's passkey, or a login and a password. */
export function JoinChoice({ sent }: { sent: Kept }) {
  const { t } = useTexts('access');
  const ways = useQuery(waysInQuery).data;
  const [useId] = useState(uuid7);
  const [opened, setOpened] = useState(false);
  const open = async (chosen: Partial<Chosen>) => {
    const me = await body(
      api.POST('/api/access/applications/uses', { body: { id: useId, application: sent, ...chosen } }),
    );
    setOpened(true);
    return me;
  };
  const byPassword = useEntering(async (chosen: Chosen) => {
    if (opened) {
      await api.POST('/api/access/credentials', { body: chosen });
      return body(api.GET('/api/access/me'));
    }
    const me = await open(chosen);
    keepApplication(null);
    return me;
  });
  // the account is open before the passkey is made: whose device refuses it can still choose a password
  const making = useMutation({
    mutationFn: async () => {
      const me = await open({});
      const options = await body(api.POST('/api/access/passkeys/options'));
      const made = await inWords(t, () => makePasskey(options));
      await body(
        api.POST('/api/access/passkeys', { body: { id: uuid7(), name: t('passkeys.phone'), ...made } }),
      );
      keepApplication(null);
      return me;
    },
    onSuccess: () => {
      location.assign('/');
    },
  });
  return (
    <>
      {ways?.passkeys && knowsPasskeys() && (
        <>
          <ProblemAlert error={making.error} />
          <Button
            type="primary"
            size="large"
            block
            icon={<KeyOutlined aria-hidden />}
            loading={making.isPending || making.isSuccess}
            onClick={() => {
              making.mutate();
            }}
          >
            {t('join.passkey')}
          </Button>
          <Divider plain>{t('passkeys.orPassword')}</Divider>
        </>
      )}
      <ProblemAlert error={byPassword.error} />
      <ChooseCredentials
        submit={t('enrol.submit')}
        pending={byPassword.isPending}
        onChosen={(chosen) => {
          byPassword.mutate(chosen);
        }}
      />
    </>
  );
}
