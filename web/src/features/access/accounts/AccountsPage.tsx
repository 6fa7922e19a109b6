import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, body, type Answer } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { useSession } from '@/shared/session';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { Rows } from '@/shared/ui/Rows';
import { useAccountColumns } from './columns';
import { GrantDialog } from './GrantDialog';
import { InviteDialog } from './InviteDialog';
import { TakeDialog, type Act } from './TakeDialog';
import { ResetDialog } from './ResetDialog';

export type AccountLine = Answer<'/api/access/accounts'>[number];

/** Accounts of one area; the area that one administers comes first. */
export function AccountsPage() {
  const { t } = useTexts('access');
  const { me } = useSession();
  const own = me.grants.find((grant) => grant.role === 'ADMINISTRATOR');
  const [area, setArea] = useState<Picked | null>(own ? { id: own.areaId, name: own.areaName ?? '' } : null);
  const [inviting, setInviting] = useState(false);
  const [grantee, setGrantee] = useState<AccountLine | null>(null);
  const [forgetful, setForgetful] = useState<AccountLine | null>(null);
  const [act, setAct] = useState<Act | null>(null);
  const columns = useAccountColumns({ onGrant: setGrantee, onReset: setForgetful, onAct: setAct });
  const areaId = area?.id ?? '';
  const query = useQuery({
    queryKey: ['accounts', areaId],
    enabled: areaId !== '',
    queryFn: () => body(api.GET('/api/access/accounts', { params: { query: { areaId, limit: 500 } } })),
  });
  return (
    <Page
      title={t('nav.accounts')}
      lead={t('accounts.lead')}
      actions={
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => {
            setInviting(true);
          }}
        >
          {t('accounts.invite')}
        </Button>
      }
    >
      <div className="filters">
        <label htmlFor="accounts-area">{t('accounts.area')}</label>
        <AreaPicker id="accounts-area" value={area} onChange={setArea} />
      </div>
      {area ? (
        <Loaded query={query}>
          {(accounts) => (
            <Rows
              label={t('nav.accounts')}
              rows={accounts}
              columns={columns}
              rowKey={(account) => account.id}
              empty={<Empty title={t('accounts.empty')}>{t('accounts.empty.todo')}</Empty>}
            />
          )}
        </Loaded>
      ) : (
        <Empty title={t('areaPicker.placeholder')} />
      )}
      {inviting && (
        <InviteDialog
          area={area}
          onClose={() => {
            setInviting(false);
          }}
        />
      )}
      {grantee && (
        <GrantDialog
          account={grantee}
          area={area}
          onClose={() => {
            setGrantee(null);
          }}
        />
      )}
      {forgetful && (
        <ResetDialog
          account={forgetful}
          onClose={() => {
            setForgetful(null);
          }}
        />
      )}
      {act && (
        <TakeDialog
          act={act}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
    </Page>
  );
}
