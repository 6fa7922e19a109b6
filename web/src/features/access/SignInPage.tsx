import { Button, Form, Input } from 'antd';
import { Link } from 'react-router';
import { api, body, type Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { OpenPage } from './OpenPage';
import { WaysIn } from './WaysIn';
import { WhyHere } from './WhyHere';
import { useEntering } from './useEntering';

type Credentials = Schema<'Credentials'>;

export function SignInPage() {
  const { t } = useTexts('access');
  const entering = useEntering((credentials: Credentials) =>
    body(api.POST('/api/access/sessions', { body: credentials })),
  );
  const required = [{ required: true, message: t('required') }];
  return (
    <OpenPage title={t('signIn.title')}>
      <WhyHere />
      <WaysIn />
      <Form<Credentials>
        layout="vertical"
        requiredMark={false}
        onFinish={(credentials) => {
          entering.mutate(credentials);
        }}
      >
        <ProblemAlert error={entering.error} />
        <Form.Item name="login" label={t('signIn.login')} rules={required}>
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={t('signIn.password')} rules={required}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={entering.isPending}>
          {t('signIn.submit')}
        </Button>
      </Form>
      <p className="quiet">{t('signIn.noAccount')}</p>
      <p className="quiet">{t('signIn.forgot')}</p>
      <p>
        <Link to={paths.legalFigures}>{t('public.link')}</Link>
      </p>
    </OpenPage>
  );
}
