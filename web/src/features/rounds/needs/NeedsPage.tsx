import { useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { api, done } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { OnePersonPicker } from '@/shared/people/OnePersonPicker';
import { PeopleRows } from '@/shared/people/PeopleRows';
import { cityInstant, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import { needsQuery } from '../queries';
import '../rounds.css';

/** Who cannot come down, and who is always tested alone, as the community knows it. */
export function NeedsPage() {
  const { t, language } = useTexts('rounds');
  const query = useQuery(needsQuery);
  const [telling, setTelling] = useState(false);
  return (
    <Page
      title={t('nav.needs')}
      lead={t('needs.lead')}
      actions={
        <Button
          type="primary"
          onClick={() => {
            setTelling(true);
          }}
        >
          {t('needs.tell')}
        </Button>
      }
    >
      <Section>
        <Loaded query={query}>
          {({ needs, more }) => (
            <>
              {more && <p className="notice">{t('people.more')}</p>}
              <PeopleRows
                label={t('nav.needs')}
                rows={needs}
                person={({ person }) => person}
                columns={[
                  { key: 'kind', title: t('needs.kind'), render: ({ kind }) => t(`need.${kind}`) },
                  { key: 'reason', title: t('reason'), render: ({ reason }) => reason },
                  { key: 'end', title: t('needs.until'), render: ({ end }) => instant(end, language) },
                  { key: 'told', title: t('told'), render: ({ toldByName }) => toldByName },
                  {
                    key: 'end-it',
                    title: '',
                    render: ({ id: needId }) => (
                      <ReasonButton
                        label={t('needs.end')}
                        title={t('needs.end')}
                        refresh={[['rounds', 'needs']]}
                        act={async (id, reason) => {
                          await done(
                            api.POST('/api/testing-needs/{needId}/ending', {
                              params: { path: { needId } },
                              body: { id, reason },
                            }),
                          );
                        }}
                      />
                    ),
                  },
                ]}
                empty={<Empty title={t('needs.none')}>{t('needs.none.todo')}</Empty>}
              />
            </>
          )}
        </Loaded>
      </Section>
      {telling && (
        <NeedDialog
          onClose={() => {
            setTelling(false);
          }}
        />
      )}
    </Page>
  );
}

interface Values {
  personId: string;
  kind: 'CANNOT_COME_DOWN' | 'KEY_PERSON';
  reason: string;
  end: string;
}

function NeedDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('rounds');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const telling = useSubmission(
    (id, values: Values) =>
      done(
        api.POST('/api/testing-needs', {
          body: {
            id,
            personId: values.personId,
            kind: values.kind,
            reason: values.reason.trim(),
            end: cityInstant(`${values.end}T23:59`),
          },
        }),
      ),
    {
      refresh: [['rounds', 'needs']],
      onDone: () => {
        message.success(t('needs.told'));
        onClose();
      },
    },
  );
  const required = [{ required: true, message: t('required') }];
  return (
    <Modal
      open
      title={t('needs.tell')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={telling.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t('needs.how')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'CANNOT_COME_DOWN' }}
        onFinish={(values) => {
          telling.mutate(values);
        }}
      >
        <ProblemAlert error={telling.error} />
        <Form.Item name="personId" label={t('person')} rules={required}>
          <OnePersonPicker />
        </Form.Item>
        <Form.Item name="kind" label={t('needs.kind')}>
          <Radio.Group
            options={(['CANNOT_COME_DOWN', 'KEY_PERSON'] as const).map((kind) => ({
              value: kind,
              label: t(`need.${kind}`),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reason')}
          extra={t('needs.reasonHint')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="end" label={t('needs.until')} rules={required}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
