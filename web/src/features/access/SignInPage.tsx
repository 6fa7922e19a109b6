import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { api, body } from '@/shared/api/client';
import { ProblemAlert } from '@/shared/ui/States';
import { Entry } from './Entry';

interface SignIn {
  login: string;
  password: string;
}

export function SignInPage() {
  const { t } = useTranslation('access');
  const navigate = useNavigate();
  const location = useLocation();
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: (given: SignIn) => body(api.POST('/api/access/sessions', { body: given })),
    onSuccess: (me) => {
      queries.setQueryData(['me'], me);
      const from = (location.state as { from?: string } | null)?.from;
      void navigate(from ?? '/', { replace: true });
    },
  });
  const needed = [{ required: true, message: t('sign-in.needed') }];
  return (
    <Entry title={t('sign-in.title')}>
      <Form<SignIn>
        layout="vertical"
        requiredMark={false}
        onFinish={(given) => {
          signIn.mutate(given);
        }}
      >
        <Form.Item name="login" label={t('sign-in.login')} rules={needed}>
          <Input autoComplete="username" size="large" />
        </Form.Item>
        <Form.Item name="password" label={t('sign-in.password')} rules={needed}>
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        {signIn.error && <ProblemAlert error={signIn.error} />}
        <Button
          type="primary"
          htmlType="submit"
          block
          size="large"
          loading={signIn.isPending}
          style={{ marginTop: 16 }}
        >
          {t('sign-in', { ns: 'shared' })}
        </Button>
      </Form>
      <Typography.Paragraph type="secondary" style={{ marginTop: 16 }}>
        {t('sign-in.no-account')}
      </Typography.Paragraph>
    </Entry>
  );
}
