import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { cityInstant } from '@/shared/time';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { AreaPicker, OrganizationPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { localInput } from '../clock';
import { liveQuery } from '../day/queries';
import { PatternChoice } from './PatternChoice';
import { KINDS, useKindWord, type Kind } from './kinds';
import { patternsQuery } from './queries';
import '../posts.css';

interface Values {
  name: string;
  nameEn?: string;
  kind: Kind;
  pattern: string;
  area: Picked;
  other?: Picked | null;
  organizations?: (Picked | null)[];
  loop?: string;
  outdoor: boolean;
  opensAt: string;
}

/** Opens a post: where, whose, and what its day is like. */
export function NewPostPage() {
  const { t } = useTexts('posts');
  const live = useQuery(liveQuery());
  return (
    <Page title={t('new.title')} trail={<Link to={paths.posts}>{t('nav.posts')}</Link>} lead={t('new.lead')}>
      <Loaded query={live}>{({ at }) => <NewPostForm now={Date.parse(at)} />}</Loaded>
    </Page>
  );
}

function NewPostForm({ now }: { now: number }) {
  const { t } = useTexts('posts');
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const opening = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/posts', {
          body: {
            id,
            name: { zh: values.name.trim(), en: values.nameEn?.trim() ?? null },
            kind: values.kind,
            pattern: values.pattern,
            areaId: values.area.id,
            otherAreaId: values.other?.id ?? null,
            placeId: null,
            compoundId: null,
            loop: values.loop?.trim() ?? null,
            outdoor: values.outdoor,
            longitude: null,
            latitude: null,
            noticeId: null,
            opensAt: cityInstant(values.opensAt),
            organizationIds: (values.organizations ?? []).flatMap((each) => (each ? [each.id] : [])),
          },
        }),
      ),
    { refresh: [['posts']], onDone: ({ post }) => void navigate(paths.postOf(post.id)) },
  );
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ organizations: [null], outdoor: true, opensAt: localInput(now) }}
      onFinish={(values) => {
        opening.mutate(values);
      }}
    >
      <Section title={t('new.what')}>
        <WhatFields />
      </Section>
      <Section title={t('new.where')}>
        <WhereFields />
      </Section>
      <ProblemAlert error={opening.error} />
      <Button type="primary" size="large" htmlType="submit" loading={opening.isPending}>
        {t('posts.open')}
      </Button>
    </Form>
  );
}

function WhatFields() {
  const { t } = useTexts('posts');
  const word = useKindWord();
  const form = Form.useFormInstance<Values>();
  const patterns = useQuery(patternsQuery);
  const required = { required: true, message: t('required') };
  return (
    <>
      <div className="narrow-form">
        <Form.Item name="name" label={t('new.name')} rules={[{ ...required, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('new.nameEn')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="kind" label={t('posts.kind')} rules={[required]}>
          <Select
            options={KINDS.map((value) => ({ value, label: word(value) }))}
            onChange={(kind: Kind) => {
              const usual = kind === 'BOUNDARY' ? 'CHECKPOINT' : kind;
              if (patterns.data?.some(({ code }) => code === usual)) {
                form.setFieldValue('pattern', usual);
              }
            }}
          />
        </Form.Item>
      </div>
      <Form.Item name="pattern" label={t('new.pattern')} rules={[required]}>
        <PatternChoice />
      </Form.Item>
    </>
  );
}

function WhereFields() {
  const { t } = useTexts('posts');
  const required = { required: true, message: t('required') };
  return (
    <div className="narrow-form">
      <Form.Item name="area" label={t('new.area')} rules={[required]}>
        <AreaPicker />
      </Form.Item>
      <Form.Item name="other" label={t('new.other')} extra={t('new.otherHint')}>
        <AreaPicker />
      </Form.Item>
      <Form.Item label={t('new.organizations')} extra={t('new.organizationsHint')}>
        <Form.List name="organizations">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} className="field-row">
                  <Form.Item name={name} noStyle>
                    <OrganizationPicker label={t('new.organization')} />
                  </Form.Item>
                  {fields.length > 1 && (
                    <Button
                      onClick={() => {
                        remove(name);
                      }}
                    >
                      {t('new.remove')}
                    </Button>
                  )}
                </div>
              ))}
              <Button
                onClick={() => {
                  add(null);
                }}
              >
                {t('new.addOrganization')}
              </Button>
            </>
          )}
        </Form.List>
      </Form.Item>
      <Form.Item name="outdoor" label={t('new.outdoor')}>
        <Radio.Group
          options={[
            { value: true, label: t('post.outdoor') },
            { value: false, label: t('post.indoor') },
          ]}
        />
      </Form.Item>
      <LoopField />
      <Form.Item name="opensAt" label={t('new.opensAt')} rules={[required]} extra={t('new.zone')}>
        <Input type="datetime-local" />
      </Form.Item>
    </div>
  );
}

function LoopField() {
  const { t } = useTexts('posts');
  const form = Form.useFormInstance<Values>();
  const loop = Form.useWatch('loop', form);
  const closed = loop !== undefined;
  return (
    <>
      <Form.Item>
        <Checkbox
          checked={closed}
          onChange={(event) => {
            form.setFieldValue('loop', event.target.checked ? '' : undefined);
          }}
        >
          {t('new.closed')}
        </Checkbox>
      </Form.Item>
      <Form.Item
        name="loop"
        hidden={!closed}
        label={t('new.loop')}
        extra={t('new.loopHint')}
        rules={closed ? [{ required: true, whitespace: true, message: t('required') }] : []}
      >
        <Input maxLength={60} />
      </Form.Item>
    </>
  );
}
