import { Button, Form, Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Page, Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { useIssuers } from './useIssuers';
import { WordsFields, worded, type NoticeWords } from './WordsForm';

type Values = NoticeWords & { issuer: string };

/** A draft: whose it is and its words. To whom it goes is asked when it is issued. */
export function NewNoticePage() {
  const { t } = useTexts('notices');
  const navigate = useNavigate();
  const issuers = useIssuers();
  const [form] = Form.useForm<Values>();
  const drafting = useSubmission(
    (id, { issuer, ...words }: Values) => {
      const whose = issuers.find(({ key }) => key === issuer);
      return body(
        api.POST('/api/notices', {
          body: {
            id,
            ...worded(words),
            areaIds: whose?.areaId ? [whose.areaId] : [],
            organizationId: whose?.organizationId ?? null,
          },
        }),
      );
    },
    {
      refresh: [['notices']],
      onDone: ({ notice }) => void navigate(paths.notice(notice.id)),
    },
  );
  return (
    <Page
      title={t('draft.new')}
      trail={<Link to={paths.notices}>{t('nav.notices')}</Link>}
      lead={t('draft.lead')}
    >
      <Section>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ issuer: issuers[0]?.key }}
          onFinish={(values) => {
            drafting.mutate(values);
          }}
        >
          <ProblemAlert error={drafting.error} />
          <Form.Item
            name="issuer"
            label={t('draft.whose')}
            rules={[{ required: true, message: t('required') }]}
          >
            <Select options={issuers.map(({ key, name }) => ({ value: key, label: name }))} />
          </Form.Item>
          <WordsFields />
          <Button type="primary" htmlType="submit" loading={drafting.isPending}>
            {t('draft.save')}
          </Button>
        </Form>
      </Section>
    </Page>
  );
}
