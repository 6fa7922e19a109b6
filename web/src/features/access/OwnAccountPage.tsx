import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { useSession } from '@/shared/session';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { DirectoryLinks } from './directory/DirectoryLinks';
import { PasskeyList } from './passkeys/PasskeyList';
import { waysInQuery } from './queries';

/** By what one's own account is opened. */
export function OwnAccountPage() {
  const { t } = useTexts('access');
  const { me } = useSession();
  const ways = useQuery(waysInQuery);
  return (
    <Page title={t('own.title')} lead={me.login ? t('own.login', { login: me.login }) : t('own.noLogin')}>
      <Loaded query={ways}>
        {({ passkeys, directory }) => (
          <>
            <PasskeyList served={passkeys} />
            {directory && <DirectoryLinks name={directory} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
