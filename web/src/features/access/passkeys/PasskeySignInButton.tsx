import { Button } from 'antd';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { KeyOutlined } from '@ant-design/icons';
import { useEntering } from '../useEntering';
import { signWithPasskey } from './authenticator';
import { inWords } from './refusals';

/** Coming in without a login: the device says whose key it is. */
export function PasskeySignInButton() {
  const { t } = useTexts('access');
  const entering = useEntering(async () => {
    const options = await body(api.POST('/api/access/passkey-sign-ins/options'));
    const answer = await inWords(t, () => signWithPasskey(options));
    return body(api.POST('/api/access/passkey-sign-ins', { body: answer }));
  });
  return (
    <>
      <ProblemAlert error={entering.error} />
      <Button
        block
        size="large"
        className="way-in"
        icon={<KeyOutlined aria-hidden />}
        loading={entering.isPending}
        onClick={() => {
          entering.mutate(undefined);
        }}
      >
        {t('passkeys.signIn')}
      </Button>
    </>
  );
}
