import { Button, Form, Input } from 'antd';
import { useTexts } from '@/shared/i18n';

export interface Chosen {
  login: string;
  password: string;
}

interface Props {
  /** Of an account that exists: shown, for password managers too, and not to be changed. */
  login?: string;
  submit: string;
  pending: boolean;
  onChosen: (chosen: Chosen) => void;
}

/** Login and password for a new account, or a new password alone. The server judges them; here only typing errors are caught. */
export function ChooseCredentials({ login: known, submit, pending, onChosen }: Props) {
  const { t } = useTexts('access');
  const required = { required: true, message: t('required') };
  return (
    <Form<Chosen & { repeat: string }>
      layout="vertical"
      requiredMark={false}
      initialValues={{ login: known }}
      onFinish={({ login, password }) => {
        onChosen({ login, password });
      }}
    >
      <Form.Item
        name="login"
        label={t('signIn.login')}
        extra={known ? undefined : t('enrol.loginHint')}
        rules={[required]}
      >
        <Input
          readOnly={known !== undefined}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('signIn.password')}
        extra={t('enrol.passwordHint')}
        rules={[required]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('enrol.repeat')}
        dependencies={['password']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || getFieldValue('password') === value
                ? Promise.resolve()
                : Promise.reject(new Error(t('enrol.differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={pending}>
        {submit}
      </Button>
    </Form>
  );
}
