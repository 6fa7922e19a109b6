import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import type { Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { IssuedLink } from './IssuedLink';
import { RoleFields, type RoleValues } from './RoleFields';

type Values = RoleValues & { displayName: string };

interface Props {
  area: Picked | null;
  onClose: () => void;
}

/** Asks who and what for, then shows the link once. */
export function InviteDialog({ area, onClose }: Props) {
  const { t } = useTexts('access');
  const [form] = Form.useForm<Values>();
  const [issued, setIssued] = useState<(Schema<'IssuedLink'> & { name: string }) | null>(null);
  const inviting = useSubmission(async (id, { displayName, role, area: chosen, organization }: Values) => {
    const invitation = { id, displayName, role, areaId: chosen.id, organizationId: organization?.id ?? null };
    setIssued({
      ...(await body(api.POST('/api/access/invitations', { body: invitation }))),
      name: displayName,
    });
  });
  return (
    <Modal
      open
      title={t(issued ? 'invite.done' : 'invite.title')}
      okText={t(issued ? 'close' : 'invite.submit')}
      cancelText={t('cancel')}
      cancelButtonProps={issued ? { style: { display: 'none' } } : {}}
      confirmLoading={inviting.isPending}
      onOk={issued ? onClose : form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {issued ? (
        <IssuedLink page="/enrol" name={issued.name} token={issued.token} expiresAt={issued.expiresAt} />
      ) : (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ area }}
          onFinish={(values) => {
            inviting.mutate(values);
          }}
        >
          <ProblemAlert error={inviting.error} />
          <Form.Item
            name="displayName"
            label={t('accounts.name')}
            rules={[{ required: true, whitespace: true, message: t('required') }]}
          >
            <Input maxLength={80} />
          </Form.Item>
          <RoleFields />
        </Form>
      )}
    </Modal>
  );
}
