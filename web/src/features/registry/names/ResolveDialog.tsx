import { Form, Input, Modal } from 'antd';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { Area, UnresolvedName } from '../queries';

interface Props {
  name: UnresolvedName;
  verdict: Schema<'NameVerdict'>;
  area: Area | null;
  onClose: () => void;
}

export function ResolveDialog({ name, verdict, area, onClose }: Props) {
  const { t } = useTexts('registry');
  const [form] = Form.useForm<{ reason: string }>();
  const resolving = useSubmission(
    (id, reason: string) =>
      body(
        api.POST('/api/unresolved-names/{nameId}/resolutions', {
          params: { path: { nameId: name.id } },
          body: { id, verdict, areaId: area?.id ?? null, reason },
        }),
      ),
    { refresh: [['unresolved-names']], onDone: onClose },
  );
  return (
    <Modal
      open
      title={t(`resolve.${verdict}`, { text: name.text, area: area?.name ?? '' })}
      okText={t('confirm')}
      cancelText={t('cancel')}
      confirmLoading={resolving.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t('names.unchanged')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => {
          resolving.mutate(reason.trim());
        }}
      >
        <ProblemAlert error={resolving.error} />
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
