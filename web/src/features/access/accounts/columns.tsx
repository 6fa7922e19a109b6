import { CloseOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import { useSession } from '@/shared/session';
import { instant } from '@/shared/time';
import type { Column } from '@/shared/ui/Rows';
import { useWords } from '@/shared/words';
import { useGrantWords } from '../GrantList';
import type { AccountLine } from './AccountsPage';
import type { Act } from './TakeDialog';

interface Acts {
  onGrant: (account: AccountLine) => void;
  onReset: (account: AccountLine) => void;
  onAct: (act: Act) => void;
}

/** Nobody changes their own account, and a closed one stays closed. */
export function useAccountColumns({ onGrant, onReset, onAct }: Acts): Column<AccountLine>[] {
  const { t, language } = useTexts('access');
  const word = useWords();
  const grantWords = useGrantWords();
  const { me } = useSession();
  const changeable = (account: AccountLine) => !account.closedAt && account.id !== me.accountId;
  return [
    { key: 'name', title: t('accounts.name'), render: (account) => <strong>{account.displayName}</strong> },
    { key: 'login', title: t('accounts.login'), render: (account) => account.login ?? '—' },
    {
      key: 'roles',
      title: t('accounts.roles'),
      render: (account) => (
        <ul className="plain">
          {account.grants.map((grant) => (
            <li key={grant.id}>
              {grantWords(grant)}
              {changeable(account) && (
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined aria-hidden />}
                  aria-label={t('accounts.revoke', { role: word(`role.${grant.role}`) })}
                  title={t('accounts.revoke', { role: word(`role.${grant.role}`) })}
                  onClick={() => {
                    onAct({ kind: 'revoke', account, grant });
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      ),
    },
    { key: 'opened', title: t('accounts.opened'), render: (account) => instant(account.openedAt, language) },
    {
      key: 'state',
      title: t('accounts.state'),
      render: (account) =>
        account.closedAt ? (
          <Tag>{t('accounts.closed')}</Tag>
        ) : (
          <Tag color="success">{t('accounts.open')}</Tag>
        ),
    },
    {
      key: 'actions',
      title: t('accounts.actions'),
      render: (account) =>
        changeable(account) ? (
          <span className="row-actions">
            <Button
              size="small"
              onClick={() => {
                onGrant(account);
              }}
            >
              {t('accounts.grant')}
            </Button>
            {account.login && (
              <Button
                size="small"
                onClick={() => {
                  onReset(account);
                }}
              >
                {t('reset.button')}
              </Button>
            )}
            <Button
              size="small"
              danger
              onClick={() => {
                onAct({ kind: 'close', account });
              }}
            >
              {t('accounts.close')}
            </Button>
          </span>
        ) : (
          <span className="quiet">{account.id === me.accountId && t('accounts.self')}</span>
        ),
    },
  ];
}
