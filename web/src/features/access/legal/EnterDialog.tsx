import { Alert, Form, Input, InputNumber, Modal, Select } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { useSession } from '@/shared/session';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { LegalRequest } from './queries';

const WANTED: LegalRequest['wanted'][] = ['REGISTRY', 'HEALTH', 'TRACE'];
const AIMS: LegalRequest['aim'][] = [
  'OUTBREAK_CONTROL',
  'CRIMINAL_INVESTIGATION',
  'PUBLIC_ORDER',
  'CIVIL_DISPUTE',
  'TAX_OR_DEBT',
  'OTHER',
];

type Values = Pick<
  LegalRequest,
  'authority' | 'documentNumber' | 'legalBasis' | 'wanted' | 'aim' | 'concerns' | 'people'
> & { area: Picked };

/** A document that came in, as it says it. */
export function EnterDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('access');
  const { me } = useSession();
  const own = me.grants.find((grant) => grant.role === 'COMMAND_POST');
  const [form] = Form.useForm<Values>();
  const wanted = Form.useWatch('wanted', form);
  const aim = Form.useWatch('aim', form);
  const entering = useSubmission(
    (id, { area, ...request }: Values) =>
      body(api.POST('/api/access/legal-requests', { body: { id, areaId: area.id, ...request } })),
    { refresh: [['legalRequests'], ['legalFigures']], onDone: onClose },
  );
  const text = [{ required: true, whitespace: true, message: t('required') }];
  const required = [{ required: true, message: t('required') }];
  return (
    <Modal
      open
      title={t('legal.enter')}
      okText={t('legal.enter')}
      cancelText={t('cancel')}
      confirmLoading={entering.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="quiet">{t('legal.enterLead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ people: 1, area: own ? { id: own.areaId, name: own.areaName ?? '' } : null }}
        onFinish={(values) => {
          entering.mutate(values);
        }}
      >
        <ProblemAlert error={entering.error} />
        <Form.Item name="authority" label={t('legal.authority')} rules={text}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="documentNumber" label={t('legal.number')} rules={text}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="legalBasis" label={t('legal.basis')} rules={text}>
          <Input maxLength={2000} />
        </Form.Item>
        <Form.Item name="wanted" label={t('legal.wanted')} rules={required}>
          <Select options={WANTED.map((value) => ({ value, label: t(`legal.wanted.${value}`) }))} />
        </Form.Item>
        <Form.Item name="aim" label={t('legal.aim')} rules={required}>
          <Select options={AIMS.map((value) => ({ value, label: t(`legal.aim.${value}`) }))} />
        </Form.Item>
        {wanted === 'TRACE' && aim !== undefined && aim !== 'OUTBREAK_CONTROL' && (
          <Alert className="problem-alert" type="warning" showIcon title={t('legal.willRefuse')} />
        )}
        <Form.Item
          name="concerns"
          label={t('legal.concerns')}
          rules={text}
          extra={<span className="quiet">{t('legal.concernsHint')}</span>}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="people" label={t('legal.people')} rules={required}>
          <InputNumber min={1} max={1000} precision={0} />
        </Form.Item>
        <Form.Item name="area" label={t('legal.area')} rules={required}>
          <AreaPicker />
        </Form.Item>
      </Form>
    </Modal>
  );
}
