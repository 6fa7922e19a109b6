import { useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Radio, Select } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { useSession } from '@/shared/session';
import { OrganizationPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { staffQuery } from '@/shared/people/staffQuery';
import { KINDS, type ConductKind } from './queries';

interface Values {
  kind: ConductKind;
  organization: Picked;
  personId: string;
  words: string;
}

/** Reports what somebody of an organization did. */
export function ReportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('duty');
  const { me } = useSession();
  const [form] = Form.useForm<Values>();
  const own = me.grants.find(({ organizationId }) => organizationId != null) ?? me.grants[0];
  const organization = Form.useWatch('organization', form) as Picked | undefined;
  const { data: staff = [], isFetching } = useQuery({
    ...staffQuery(organization?.id ?? ''),
    enabled: !!organization,
  });
  const reporting = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/conduct', {
          body: {
            id,
            kind: values.kind,
            personId: values.personId,
            organizationId: values.organization.id,
            areaId: own?.areaId ?? '',
            words: values.words.trim(),
          },
        }),
      ),
    { refresh: [['conduct']], onDone: onClose },
  );
  const required = { required: true, message: t('required') };
  return (
    <Modal
      open
      title={t('conduct.report')}
      okText={t('conduct.report')}
      cancelText={t('cancel')}
      confirmLoading={reporting.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          kind: 'COMMENDATION',
          ...(own?.organizationId
            ? { organization: { id: own.organizationId, name: own.organizationName ?? '' } }
            : {}),
        }}
        onFinish={(values) => {
          reporting.mutate(values);
        }}
      >
        <ProblemAlert error={reporting.error} />
        <Form.Item name="kind" label={t('conduct.kind')}>
          <Radio.Group options={KINDS.map((value) => ({ value, label: t(`conduct.kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="organization" label={t('organization')} rules={[required]}>
          <OrganizationPicker />
        </Form.Item>
        <Form.Item name="personId" label={t('conduct.who')} rules={[required]}>
          <Select
            className="picker"
            loading={isFetching}
            showSearch={{ optionFilterProp: 'label' }}
            options={staff.map(({ person, position }) => ({
              value: person.id,
              label: `${person.name} ${position}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="words" label={t('conduct.words')} rules={[{ ...required, whitespace: true }]}>
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
