import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { Kept } from './kept';

interface Said {
  name: string;
  identityNumber: string;
  phone: string;
}

interface Props {
  token: string;
  /** An earlier one of theirs, which this sets right. */
  corrects: Kept | null;
  onSent: (sent: Kept) => void;
}

export function JoinForm({ token, corrects, onSent }: Props) {
  const { t } = useTexts('access');
  const preview = useQuery({
    queryKey: ['poster-preview', token],
    queryFn: () => body(api.POST('/api/access/posters/preview', { body: { token } })),
    enabled: token !== '',
    staleTime: Infinity,
    gcTime: 0,
    meta: { open: true },
  });
  const sending = useSubmission(
    (id, said: Said) =>
      body(api.POST('/api/access/applications', { body: { id, posterToken: token, ...said, corrects } })),
    { onDone: onSent },
  );
  if (token === '') {
    return <p>{t('join.noToken')}</p>;
  }
  const required = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <Loaded query={preview}>
      {({ areaName }) => (
        <>
          <p className="open-hello">{t('join.hello', { area: areaName })}</p>
          <p className="quiet">{t('join.lead')}</p>
          <Form<Said>
            layout="vertical"
            requiredMark={false}
            onFinish={(said) => {
              sending.mutate(said);
            }}
          >
            <Form.Item name="name" label={t('people.name')} rules={required}>
              <Input autoComplete="name" maxLength={40} size="large" />
            </Form.Item>
            <Form.Item name="identityNumber" label={t('people.identityNumber')} rules={required}>
              <Input autoComplete="off" maxLength={20} size="large" autoCapitalize="characters" />
            </Form.Item>
            <Form.Item name="phone" label={t('people.phone')} rules={required}>
              <Input type="tel" autoComplete="tel-national" inputMode="tel" maxLength={20} size="large" />
            </Form.Item>
            <ProblemAlert error={sending.error} />
            <Button type="primary" htmlType="submit" block size="large" loading={sending.isPending}>
              {t('join.send')}
            </Button>
          </Form>
          <p className="quiet">{t('join.noPhone')}</p>
        </>
      )}
    </Loaded>
  );
}
