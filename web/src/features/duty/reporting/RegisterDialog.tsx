import { Form, Input, Modal, Radio } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { OnePersonPicker } from '@/shared/people/OnePersonPicker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { BASES, type Basis } from './queries';

interface Values {
  basis: Basis;
  known: 'PICKED' | 'CARD';
  personId?: string;
  name?: string;
  identityNumber?: string;
  post?: string;
}

/** The community registers somebody who reports in. */
export function RegisterDialog({ areaId, onClose }: { areaId: string; onClose: () => void }) {
  const { t } = useTexts('duty');
  const [form] = Form.useForm<Values>();
  const basis = Form.useWatch('basis', form) ?? 'HOME';
  const known = Form.useWatch('known', form) ?? 'PICKED';
  const registering = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/reports-in', {
          body: {
            id,
            areaId,
            basis: values.basis,
            post: values.basis === 'POST' ? (values.post ?? '').trim() : null,
            noticeId: null,
            personId: values.known === 'PICKED' ? (values.personId ?? null) : null,
            name: values.known === 'CARD' ? (values.name ?? '').trim() : null,
            identityNumber: values.known === 'CARD' ? (values.identityNumber ?? '').trim() : null,
          },
        }),
      ),
    { refresh: [['reports-in']], onDone: onClose },
  );
  const required = { required: true, message: t('required') };
  return (
    <Modal
      open
      title={t('reporting.register')}
      okText={t('reporting.register')}
      cancelText={t('cancel')}
      confirmLoading={registering.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ basis: 'HOME', known: 'PICKED' }}
        onFinish={(values) => {
          registering.mutate(values);
        }}
      >
        <ProblemAlert error={registering.error} />
        <Form.Item name="basis" label={t('reporting.basis')} extra={t(`reporting.basis.${basis}.about`)}>
          <Radio.Group options={BASES.map((value) => ({ value, label: t(`reporting.basis.${value}`) }))} />
        </Form.Item>
        {basis === 'POST' && (
          <Form.Item name="post" label={t('reporting.post')} rules={[{ ...required, whitespace: true }]}>
            <Input maxLength={300} />
          </Form.Item>
        )}
        <Form.Item name="known" label={t('reporting.who')}>
          <Radio.Group
            options={[
              { value: 'PICKED', label: t('reporting.who.PICKED') },
              { value: 'CARD', label: t('reporting.who.CARD') },
            ]}
          />
        </Form.Item>
        {known === 'PICKED' ? (
          <Form.Item key="picked" name="personId" label={t('person')} rules={[required]}>
            <OnePersonPicker />
          </Form.Item>
        ) : (
          <>
            <Form.Item
              key="name"
              name="name"
              label={t('people.name')}
              rules={[{ ...required, whitespace: true }]}
            >
              <Input autoComplete="off" />
            </Form.Item>
            <Form.Item
              key="number"
              name="identityNumber"
              label={t('people.identityNumber')}
              rules={[{ ...required, whitespace: true }]}
            >
              <Input autoComplete="off" className="mono" />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  );
}
