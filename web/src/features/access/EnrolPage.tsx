import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { api, body } from '@/shared/api/client';
import { uuid7 } from '@/shared/uuid';
import { Loaded, ProblemAlert } from '@/shared/ui/States';
import { Entry } from './Entry';

interface Chosen {
  login?: string;
  password?: string;
  repeat?: string;
}

/** Where a one-time link leads. The token stands in the fragment, which no browser sends to a server. */
export function EnrolPage() {
  const { t } = useTranslation('access');
  const token = useLocation().hash.slice(1);
  const preview = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => body(api.POST('/api/access/invitation-preview', { body: { token } })),
    enabled: token !== '',
    staleTime: Infinity,
  });
  return (
    <Entry title={t('enrol.title')}>
      {token === '' ? (
        <Alert type="warning" showIcon title={t('enrol.no-token')} />
      ) : (
        <Loaded query={preview}>
          {(invitation) => (
            <>
              <Typography.Paragraph>{t('enrol.for', { name: invitation.displayName })}</Typography.Paragraph>
              <Tag color="cyan">{t(`role.${invitation.role}`, { ns: 'shared' })}</Tag> {invitation.areaName}
              <EnrolForm token={token} chooses={invitation.kind === 'ENROL'} />
            </>
          )}
        </Loaded>
      )}
    </Entry>
  );
}

function EnrolForm({ token, chooses }: { token: string; chooses: boolean }) {
  const { t } = useTranslation('access');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [id] = useState(() => uuid7());
  const enrol = useMutation({
    mutationFn: ({ login, password }: Chosen) =>
      body(
        api.POST('/api/access/enrolments', {
          body: { id, token, ...(chooses ? { login: login ?? '', password: password ?? '' } : {}) },
        }),
      ),
    onSuccess: (me) => {
      queries.setQueryData(['me'], me);
      void navigate('/', { replace: true });
    },
  });
  const needed = { required: true, message: t('sign-in.needed') };
  return (
    <Form<Chosen>
      layout="vertical"
      requiredMark={false}
      style={{ marginTop: 16 }}
      onFinish={(chosen) => {
        enrol.mutate(chosen);
      }}
    >
      {chooses && (
        <>
          <Form.Item name="login" label={t('enrol.login')} rules={[needed]}>
            <Input autoComplete="username" size="large" />
          </Form.Item>
          <Form.Item name="password" label={t('enrol.password')} rules={[needed]}>
            <Input.Password autoComplete="new-password" size="large" />
          </Form.Item>
          <Form.Item
            name="repeat"
            label={t('enrol.repeat')}
            dependencies={['password']}
            rules={[
              needed,
              ({ getFieldValue }) => ({
                validator: (_, value) =>
                  value === getFieldValue('password')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('enrol.differs'))),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" size="large" />
          </Form.Item>
        </>
      )}
      {enrol.error && <ProblemAlert error={enrol.error} />}
      <Button
        type="primary"
        htmlType="submit"
        block
        size="large"
        loading={enrol.isPending}
        style={{ marginTop: 16 }}
      >
        {t(chooses ? 'enrol.do' : 'enrol.enter')}
      </Button>
    </Form>
  );
}
