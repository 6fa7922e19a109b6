import { Form, Input } from 'antd';
import { useTexts } from '@/shared/i18n';

/** Which other city is meant. */
export function CityFields() {
  const { t } = useTexts('visits');
  const required = { required: true, message: t('required') };
  return (
    <>
      <Form.Item
        name="cityCode"
        label={t('enter.cityCode')}
        rules={[required, { pattern: /^[1-9]\d{3}$/, message: t('enter.cityCodeWrong') }]}
        extra={t('enter.cityCodeHint')}
      >
        <Input inputMode="numeric" maxLength={4} />
      </Form.Item>
      <Form.Item name="cityName" label={t('enter.cityName')} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
    </>
  );
}
