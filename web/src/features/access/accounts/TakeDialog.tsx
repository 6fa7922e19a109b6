import { api, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { useWords } from '@/shared/words';
import type { AccountLine } from './AccountsPage';

/** What is taken from an account: one role, or everything. */
export type Act =
  | { kind: 'close'; account: AccountLine }
  | { kind: 'revoke'; account: AccountLine; grant: Schema<'NamedGrant'> };

async function perform(act: Act, id: string, reason: string): Promise<void> {
  const params = { path: { accountId: act.account.id } };
  if (act.kind === 'close') {
    await api.POST('/api/access/accounts/{accountId}/closures', { params, body: { id, reason } });
  } else {
    await api.POST('/api/access/accounts/{accountId}/revocations', {
      params,
      body: { id, grantId: act.grant.id, reason },
    });
  }
}

export function TakeDialog({ act, onClose }: { act: Act; onClose: () => void }) {
  const { t } = useTexts('access');
  const word = useWords();
  const acting = useSubmission((id, reason: string) => perform(act, id, reason), {
    refresh: [['accounts']],
    onDone: onClose,
  });
  const name = act.account.displayName;
  return (
    <ReasonDialog
      title={
        act.kind === 'close'
          ? t('accounts.closeTitle', { name })
          : t('accounts.revokeTitle', { name, role: word(`role.${act.grant.role}`) })
      }
      lead={act.kind === 'close' && t('accounts.closeLead')}
      danger
      sending={acting}
      onClose={onClose}
    />
  );
}
