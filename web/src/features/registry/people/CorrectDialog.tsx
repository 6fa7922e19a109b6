import { Form, Input, Modal, Select } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { useWords } from '@/shared/words';
import { TYPED_FIELDS, type PersonField } from './fields';

interface Values {
  field: PersonField;
  value?: string;
  reason: string;
}

/** Sets one field right; the old value stays in the history. */
export function CorrectDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useTexts('registry');
  const [form] = Form.useForm<Values>();
  const field = Form.useWatch('field', form);
  const correcting = useSubmission(
    (id, { field: chosen, value, reason }: Values) =>
      body(
        api.POST('/api/people/{personId}/corrections', {
          params: { path: { personId } },
          body: { id, field: chosen, value: value?.trim() ?? null, reason: reason.trim() },
        }),
      ),
    { refresh: [['people', personId], ['households']], onDone: onClose },
  );
  const required = { required: true, whitespace: true, message: t('required') };
  return (
    <Modal
      open
      title={t('people.correct')}
      okText={t('people.correct')}
      cancelText={t('cancel')}
      confirmLoading={correcting.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t('people.correctLead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => {
          correcting.mutate(values);
        }}
      >
        <ProblemAlert error={correcting.error} />
        <Form.Item name="field" label={t('people.field')} rules={[required]}>
          <Select
            options={TYPED_FIELDS.map((each) => ({ value: each, label: t(`field.${each}`) }))}
            onChange={() => {
              form.resetFields(['value']);
            }}
          />
        </Form.Item>
        <ValueField field={field} />
        <Form.Item name="reason" label={t('reason')} rules={[required]}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function ValueField({ field }: { field: PersonField | undefined }) {
  const { t } = useTexts('registry');
  const word = useWords();
  const removable = field === 'PHONE' || field === 'IDENTITY_NUMBER';
  return (
    <Form.Item
      name="value"
      label={t('people.newValue')}
      extra={
        field === 'IDENTITY_NUMBER' ? t('people.identityNumberCarries') : removable && t('people.mayBeEmpty')
      }
      rules={removable ? [] : [{ required: true, whitespace: true, message: t('required') }]}
    >
      {field === 'SEX' ? (
        <Select
          options={(['MALE', 'FEMALE'] as const).map((sex) => ({ value: sex, label: word(`sex.${sex}`) }))}
        />
      ) : (
        <Input
          type={field === 'BIRTH_DATE' ? 'date' : 'text'}
          inputMode={field === 'PHONE' ? 'tel' : undefined}
        />
      )}
    </Form.Item>
  );
}
