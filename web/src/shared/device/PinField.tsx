import { Form, Input } from 'antd';
import { useTexts } from '../i18n';

interface Props {
  hint?: string;
  rule?: (pin: string) => Promise<void>;
}

export function PinField({ hint, rule = () => Promise.resolve() }: Props) {
  const { t } = useTexts('shared');
  return (
    <Form.Item
      name="pin"
      label={t('device.pin')}
      extra={hint}
      validateTrigger="onSubmit"
      rules={[
        { required: true, message: t('required') },
        { validator: (_, pin: string) => (pin ? rule(pin) : Promise.resolve()) },
      ]}
    >
      <Input.Password inputMode="numeric" autoComplete="off" maxLength={12} size="large" />
    </Form.Item>
  );
}
