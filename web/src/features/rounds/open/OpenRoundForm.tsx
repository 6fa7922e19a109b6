import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { day } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { AreaPicker } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { uuid7 } from '@/shared/uuid';
import { EditionRules } from '../Pools';
import { campaignsQuery, rootsQuery, type PoolEdition } from '../queries';
import { useWorded } from '../worded';
import { Preview } from './Preview';
import { ScopeFields } from './ScopeFields';
import { cityLocal, NEW, wantedOf, type OpenValues } from './wanted';

export function OpenRoundForm({ now, editions }: { now: string; editions: PoolEdition[] }) {
  const { t, language } = useTexts('rounds');
  const words = useWorded();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<OpenValues>();
  const [campaign] = useState(uuid7);
  const { data: roots } = useQuery(rootsQuery);
  const { data: campaigns = [] } = useQuery(campaignsQuery);
  const chosen = Form.useWatch('campaignId', form);
  const edition = Form.useWatch('poolEdition', form);
  const root = roots?.[0]?.area.id ?? '';
  const today = cityLocal(now).slice(0, 10);
  const inForce = editions.filter(({ start, end }) => start <= today && (!end || today < end));
  const looking = useMutation({
    mutationFn: (values: OpenValues) =>
      body(api.POST('/api/rounds/preview', { body: wantedOf(uuid7(), campaign, values, root) })),
  });
  const opening = useSubmission(
    (id, values: OpenValues) => body(api.POST('/api/rounds', { body: wantedOf(id, campaign, values, root) })),
    {
      refresh: [['rounds']],
      onDone: ({ line }) => {
        message.success(t('open.done'));
        void navigate(paths.round(line.round.id));
      },
    },
  );
  const required = [{ required: true, message: t('required') }];
  return (
    <Section>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          campaignId: NEW,
          scope: 'AREAS',
          poolEdition: inForce[0]?.code,
          startAt: cityLocal(now, 1),
          endAt: cityLocal(now, 13),
        }}
        onValuesChange={() => {
          looking.reset();
        }}
        onFinish={(values) => {
          opening.mutate(values);
        }}
      >
        <Form.Item name="campaignId" label={t('open.campaign')}>
          <Select
            options={[
              { value: NEW, label: t('open.newCampaign') },
              ...campaigns.map(({ id, name }) => ({
                value: id,
                label: t('open.nextOf', { name: words(name) }),
              })),
            ]}
          />
        </Form.Item>
        {chosen === NEW && (
          <>
            <div className="form-row">
              <Form.Item
                name="name"
                label={t('open.name')}
                rules={[{ required: true, whitespace: true, message: t('required') }]}
              >
                <Input maxLength={100} placeholder={t('open.nameHint')} />
              </Form.Item>
              <Form.Item name="area" label={t('open.area')} extra={t('open.areaHint')}>
                <AreaPicker />
              </Form.Item>
            </div>
            <Form.Item
              name="poolEdition"
              label={t('open.edition')}
              rules={required}
              extra={t('open.editionHint')}
            >
              <Select
                options={editions.map(({ code, name, start, end }) => ({
                  value: code,
                  label: `${words(name)} (${day(start, language)} – ${end ? day(end, language) : ''})`,
                }))}
              />
            </Form.Item>
            {edition && <EditionRules code={edition} />}
          </>
        )}
        <div className="form-row">
          <Form.Item name="startAt" label={t('open.start')} rules={required}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item name="endAt" label={t('open.end')} rules={required}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item name="number" label={t('open.number')} extra={t('open.numberHint')}>
            <InputNumber min={1} max={1000} precision={0} />
          </Form.Item>
        </div>
        <ScopeFields />
        <ProblemAlert error={looking.error ?? opening.error} />
        {looking.data && <Preview preview={looking.data} />}
        <div className="rounds-actions">
          <Button
            loading={looking.isPending}
            onClick={() => {
              void form.validateFields().then((values) => {
                looking.mutate(values);
              });
            }}
          >
            {t('open.look')}
          </Button>
          <Button type="primary" htmlType="submit" loading={opening.isPending}>
            {t('open.submit')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
