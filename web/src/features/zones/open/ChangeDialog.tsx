import { Checkbox, Form, Modal, Select } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { ZonePage } from '../queries';
import { useWorded } from '../worded';
import { coverOf, CoverFields, type CoverValues } from './CoverFields';
import { FactFields, factOf, type FactValues } from './FactFields';

interface Values extends FactValues {
  levelCode?: string;
  newCover?: boolean;
  cover?: CoverValues;
}

/** Another level, another ground, or a further term, by a further notice. */
export function ChangeDialog({ page, onClose }: { page: ZonePage; onClose: () => void }) {
  const { t } = useTexts('zones');
  const words = useWorded();
  const [form] = Form.useForm<Values>();
  const newCover = Form.useWatch('newCover', form);
  const { zone, fact } = page.line;
  const changing = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/zones/{zoneId}/changes', {
          params: { path: { zoneId: zone.id } },
          body: {
            id,
            levelCode: values.levelCode ?? null,
            cover: values.newCover && values.cover ? coverOf(values.cover) : null,
            fact: factOf(values),
          },
        }),
      ),
    { refresh: [['zones']], onDone: onClose },
  );
  return (
    <Modal
      open
      width={760}
      title={t('change')}
      okText={t('change')}
      cancelText={t('cancel')}
      confirmLoading={changing.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="quiet">{t('change.lead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ cover: { kind: fact.cover.kind } }}
        onFinish={(values) => {
          changing.mutate(values);
        }}
      >
        <ProblemAlert error={changing.error} />
        <FactFields withTerm changes />
        <Form.Item name="levelCode" label={t('level')} extra={t('change.levelHint')}>
          <Select
            allowClear
            placeholder={words(fact.level.name)}
            options={page.scheme.levels.map(({ code, name }) => ({ value: code, label: words(name) }))}
          />
        </Form.Item>
        <Form.Item name="newCover" valuePropName="checked">
          <Checkbox>{t('change.cover')}</Checkbox>
        </Form.Item>
        {newCover && <CoverFields areaId={zone.areaId} />}
      </Form>
    </Modal>
  );
}
