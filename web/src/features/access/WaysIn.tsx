import { useQuery } from '@tanstack/react-query';
import { Divider } from 'antd';
import { useTexts } from '@/shared/i18n';
import { DirectorySignIn } from './directory/DirectorySignIn';
import { knowsPasskeys } from './passkeys/authenticator';
import { PasskeySignInButton } from './passkeys/PasskeySignInButton';
import { waysInQuery } from './queries';

/** What stands above login and password, where this house and this browser have it. */
export function WaysIn() {
  const { t } = useTexts('access');
  const ways = useQuery(waysInQuery).data;
  const passkeys = ways?.passkeys === true && knowsPasskeys();
  const directory = ways?.directory;
  if (!passkeys && !directory) {
    return null;
  }
  return (
    <>
      {passkeys && <PasskeySignInButton />}
      {directory && <DirectorySignIn name={directory} />}
      <Divider plain>{t('passkeys.orPassword')}</Divider>
    </>
  );
}
