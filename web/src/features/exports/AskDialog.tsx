import { Form, Input, Modal, Radio, Select } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { AreaPicker, OrganizationPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { Export } from './queries';

interface Values {
  kind: Export['kind'];
  subject: Picked;
  format: Export['format'];
  reason: string;
}

/** Which list, what for; the client asks for the purpose when none is stated yet. */
export function AskDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('exports');
  const kinds: Export['kind'][] = [
    ...(useMay('PEOPLE_READ') ? (['PEOPLE_OF_AREA'] as const) : []),
    ...(useMay('STAFF_READ') ? (['STAFF_OF_ORGANIZATION'] as const) : []),
  ];
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form);
  const asking = useSubmission(
    (id, { subject, ...rest }: Values) =>
      body(api.POST('/api/exports', { body: { id, subjectId: subject.id, ...rest } })),
    { refresh: [['exports']], onDone: onClose },
  );
  const required = [{ required: true, message: t('required') }];
  return (
    <Modal
      open
      title={t('ask')}
      okText={t('ask')}
      cancelText={t('cancel')}
      confirmLoading={asking.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="quiet">{t('askLead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: kinds[0], format: 'XLSX' }}
        onValuesChange={(changed) => {
          if ('kind' in changed) {
            form.resetFields(['subject']);
          }
        }}
        onFinish={(values) => {
          asking.mutate(values);
        }}
      >
        <ProblemAlert error={asking.error} />
        <Form.Item name="kind" label={t('kind')} rules={required}>
          <Select options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="subject"
          label={t(kind === 'STAFF_OF_ORGANIZATION' ? 'organization' : 'area')}
          rules={required}
        >
          {kind === 'STAFF_OF_ORGANIZATION' ? <OrganizationPicker /> : <AreaPicker />}
        </Form.Item>
        <Form.Item name="format" label={t('format')} rules={required}>
          <Radio.Group
            options={(['XLSX', 'CSV'] as const).map((value) => ({ value, label: t(`format.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
          extra={<span className="quiet">{t('reasonHint')}</span>}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
