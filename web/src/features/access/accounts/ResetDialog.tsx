import { Modal } from 'antd';
import { useState } from 'react';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { AccountLine } from './AccountsPage';
import { IssuedLink } from './IssuedLink';

interface Props {
  account: AccountLine;
  onClose: () => void;
}

/** For who forgot the password: says what the link does, then shows it once. */
export function ResetDialog({ account, onClose }: Props) {
  const { t } = useTexts('access');
  const name = account.displayName;
  const [issued, setIssued] = useState<Schema<'IssuedPasswordReset'> | null>(null);
  const issuing = useSubmission(
    (id, accountId: string) =>
      body(
        api.POST('/api/access/accounts/{accountId}/password-resets', {
          params: { path: { accountId } },
          body: { id },
        }),
      ),
    { onDone: setIssued },
  );
  return (
    <Modal
      open
      title={t(issued ? 'invite.done' : 'reset.title', { name })}
      okText={t(issued ? 'close' : 'invite.submit')}
      cancelText={t('cancel')}
      cancelButtonProps={issued ? { style: { display: 'none' } } : {}}
      confirmLoading={issuing.isPending}
      onOk={
        issued
          ? onClose
          : () => {
              issuing.mutate(account.id);
            }
      }
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <ProblemAlert error={issuing.error} />
      {issued ? (
        <IssuedLink page="/new-password" name={name} token={issued.token} expiresAt={issued.expiresAt} />
      ) : (
        <p>{t('reset.lead', { name })}</p>
      )}
    </Modal>
  );
}
