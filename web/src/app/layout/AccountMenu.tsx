import { KeyOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Divider, Popover } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useSession } from '@/shared/session';
import { instant } from '@/shared/time';
import { useWords } from '@/shared/words';

/** Who is signed in, with which roles; the way out. */
export function AccountMenu() {
  const { t, language } = useTexts('app');
  const word = useWords();
  const { me, signOut } = useSession();
  const content = (
    <div className="account-menu">
      <strong>{me.displayName}</strong>
      {me.login && <span className="quiet">{me.login}</span>}
      <h3>{t('grants')}</h3>
      <ul>
        {me.grants.map((grant) => (
          <li key={grant.id}>
            {t('grant.at', {
              role: word(`role.${grant.role}`),
              area: [grant.areaName, grant.organizationName].filter(Boolean).join(' · '),
            })}
            {grant.end && (
              <span className="quiet"> {t('grant.until', { end: instant(grant.end, language) })}</span>
            )}
          </li>
        ))}
      </ul>
      <Divider size="small" />
      <Link to={paths.ownAccount} className="account-link">
        <KeyOutlined aria-hidden /> {t('ownAccount')}
      </Link>
      <Button block icon={<LogoutOutlined aria-hidden />} onClick={() => void signOut()}>
        {t('signOut')}
      </Button>
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <Button
        type="text"
        className="account-button"
        icon={<UserOutlined aria-hidden />}
        aria-label={t('account')}
      >
        <span className="account-name">{me.displayName}</span>
      </Button>
    </Popover>
  );
}
