import { DatePicker, Form, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import type { Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { AccountLine } from './AccountsPage';
import { RoleFields, type RoleValues } from './RoleFields';

type Values = RoleValues & { end?: Dayjs | null };

interface Props {
  account: AccountLine;
  area: Picked | null;
  onClose: () => void;
}

export function GrantDialog({ account, area, onClose }: Props) {
  const { t } = useTexts('access');
  const [form] = Form.useForm<Values>();
  const granting = useSubmission(
    (id, { role, area: chosen, organization, end }: Values) =>
      body(
        api.POST('/api/access/accounts/{accountId}/grants', {
          params: { path: { accountId: account.id } },
          body: {
            id,
            role,
            areaId: chosen.id,
            organizationId: organization?.id ?? null,
            end: end?.toISOString() ?? null,
          },
        }),
      ),
    { refresh: [['accounts']], onDone: onClose },
  );
  return (
    <Modal
      open
      title={t('accounts.grantTo', { name: account.displayName })}
      okText={t('accounts.grant')}
      cancelText={t('cancel')}
      confirmLoading={granting.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ area }}
        onFinish={(values) => {
          granting.mutate(values);
        }}
      >
        <ProblemAlert error={granting.error} />
        <RoleFields />
        <Form.Item name="end" label={t('accounts.until')}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" className="wide" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
