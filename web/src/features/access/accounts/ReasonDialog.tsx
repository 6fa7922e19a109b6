import { Form, Input, Modal } from 'antd';
import { api, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
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

export function ReasonDialog({ act, onClose }: { act: Act; onClose: () => void }) {
  const { t } = useTexts('access');
  const word = useWords();
  const [form] = Form.useForm<{ reason: string }>();
  const acting = useSubmission((id, reason: string) => perform(act, id, reason), {
    refresh: [['accounts']],
    onDone: onClose,
  });
  const name = act.account.displayName;
  return (
    <Modal
      open
      title={
        act.kind === 'close'
          ? t('accounts.closeTitle', { name })
          : t('accounts.revokeTitle', { name, role: word(`role.${act.grant.role}`) })
      }
      okText={t('confirm')}
      okButtonProps={{ danger: true }}
      cancelText={t('cancel')}
      confirmLoading={acting.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {act.kind === 'close' && <p>{t('accounts.closeLead')}</p>}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => {
          acting.mutate(reason);
        }}
      >
        <ProblemAlert error={acting.error} />
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
