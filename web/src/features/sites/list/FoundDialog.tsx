import { Checkbox, Form, Input, InputNumber } from 'antd';
import { useNavigate } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { FormDialog } from '@/shared/ui/FormDialog';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { INTAKES, SITES, type Intake } from '../queries';
import { PositionField, type Position } from './PositionField';

interface Values {
  name: string;
  nameEn?: string;
  address: string;
  telephone: string;
  area: Picked;
  position: Position;
  intakes: Intake[];
  reserve: boolean;
  opensInMinutes: number;
}

const LONGEST = 200;
const MOST_MINUTES = 43_200;

/** Founds a site: it is prepared, and takes nobody before it is opened. */
export function FoundDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('sites');
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const area = Form.useWatch('area', form) as Picked | null | undefined;
  const founding = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/sites', {
          body: {
            id,
            areaId: values.area.id,
            placeId: null,
            organizationId: null,
            name: { zh: values.name.trim(), en: values.nameEn?.trim() ? values.nameEn.trim() : null },
            address: values.address.trim(),
            longitude: values.position.longitude ?? 0,
            latitude: values.position.latitude ?? 0,
            intakes: values.intakes,
            reserve: values.reserve,
            opensInMinutes: values.opensInMinutes,
            loop: null,
            telephone: values.telephone.trim(),
          },
        }),
      ),
    { refresh: [SITES], onDone: ({ line }) => void navigate(paths.site(line.site.id)) },
  );
  const required = { required: true, message: t('required') };
  const text = { ...required, whitespace: true };
  return (
    <FormDialog<Values>
      title={t('found')}
      lead={t('found.lead')}
      okText={t('found.do')}
      form={form}
      initialValues={{ intakes: ['CLOSE'], reserve: false, opensInMinutes: 120 }}
      sending={founding}
      onSend={(values) => {
        founding.mutate(values);
      }}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('name')} rules={[text]}>
        <Input maxLength={LONGEST} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('name.en')}>
        <Input maxLength={LONGEST} />
      </Form.Item>
      <Form.Item name="area" label={t('area')} rules={[required]}>
        <AreaPicker />
      </Form.Item>
      <Form.Item name="address" label={t('address')} rules={[text]}>
        <Input maxLength={LONGEST} />
      </Form.Item>
      <Form.Item
        name="position"
        label={t('position')}
        rules={[
          {
            validator: (_, value: Position | undefined) =>
              value?.longitude === undefined || value.latitude === undefined
                ? Promise.reject(new Error(t('position.needed')))
                : Promise.resolve(),
          },
        ]}
      >
        <PositionField areaId={area?.id} />
      </Form.Item>
      <Form.Item name="telephone" label={t('telephone')} rules={[text]}>
        <Input maxLength={LONGEST} inputMode="tel" />
      </Form.Item>
      <Form.Item name="intakes" label={t('intakes')} extra={t('intakes.hint')} rules={[required]}>
        <Checkbox.Group options={INTAKES.map((value) => ({ value, label: t(`intake.${value}`) }))} />
      </Form.Item>
      <Form.Item name="opensInMinutes" label={t('opensIn')} rules={[required]}>
        <InputNumber min={0} max={MOST_MINUTES} precision={0} suffix={t('minutes')} className="wide" />
      </Form.Item>
      <Form.Item name="reserve" valuePropName="checked">
        <Checkbox>{t('reserve.about')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
