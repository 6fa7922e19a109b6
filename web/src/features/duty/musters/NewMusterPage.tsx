import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { cityInstant } from '@/shared/time';
import { Page, Section } from '@/shared/ui/Page';
import { AreaPicker, OrganizationPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { uuid7 } from '@/shared/uuid';
import { useWorded } from '../wording';
import { NoticeSelect } from './NoticeSelect';
import { skillsQuery } from './queries';

interface Line {
  id: string;
  organization: Picked;
  area: Picked;
  task: string;
  place: string;
  skill?: string;
  asked?: number | null;
}

interface Values {
  noticeId: string;
  title: string;
  start: string;
  end?: string;
  lines: Line[];
}

/** Calls on organizations by an issued notice. */
export function NewMusterPage() {
  const { t } = useTexts('duty');
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const calling = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/musters', {
          body: {
            id,
            noticeId: values.noticeId,
            title: { zh: values.title.trim(), en: null },
            start: cityInstant(values.start),
            end: values.end ? cityInstant(values.end) : null,
            source: null,
            demands: values.lines.map((line) => ({
              id: line.id,
              organizationId: line.organization.id,
              task: { zh: line.task.trim(), en: null },
              skill: line.skill ?? null,
              areaId: line.area.id,
              placeId: null,
              place: { zh: line.place.trim(), en: null },
              asked: line.asked ?? null,
            })),
          },
        }),
      ),
    { refresh: [['musters']], onDone: () => void navigate(paths.musters) },
  );
  const required = { required: true, message: t('required') };
  return (
    <Page
      title={t('new.title')}
      trail={<Link to={paths.musters}>{t('nav.musters')}</Link>}
      lead={t('new.lead')}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ lines: [{ id: uuid7() }] }}
        onFinish={(values) => {
          calling.mutate(values);
        }}
      >
        <Section>
          <div className="narrow-form">
            <ProblemAlert error={calling.error} />
            <Form.Item name="noticeId" label={t('new.notice')} rules={[required]}>
              <NoticeSelect />
            </Form.Item>
            <Form.Item name="title" label={t('new.name')} rules={[{ ...required, whitespace: true }]}>
              <Input maxLength={300} />
            </Form.Item>
            <Form.Item name="start" label={t('new.start')} rules={[required]} extra={t('new.zone')}>
              <Input type="datetime-local" />
            </Form.Item>
            <Form.Item name="end" label={t('new.end')}>
              <Input type="datetime-local" />
            </Form.Item>
          </div>
        </Section>
        <Form.List name="lines">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <Section
                  key={key}
                  title={t('new.line', { number: name + 1 })}
                  actions={
                    fields.length > 1 && (
                      <Button
                        size="small"
                        onClick={() => {
                          remove(name);
                        }}
                      >
                        {t('new.remove')}
                      </Button>
                    )
                  }
                >
                  <LineFields name={name} />
                </Section>
              ))}
              <Button
                className="more"
                onClick={() => {
                  add({ id: uuid7() });
                }}
              >
                {t('new.add')}
              </Button>
            </>
          )}
        </Form.List>
        <Button
          className="muster-submit"
          type="primary"
          size="large"
          htmlType="submit"
          loading={calling.isPending}
        >
          {t('new.submit')}
        </Button>
      </Form>
    </Page>
  );
}

function LineFields({ name }: { name: number }) {
  const { t } = useTexts('duty');
  const words = useWorded();
  const { data: skills = [] } = useQuery(skillsQuery);
  const required = { required: true, message: t('required') };
  return (
    <div className="muster-line">
      <Form.Item name={[name, 'id']} hidden>
        <Input />
      </Form.Item>
      <Form.Item name={[name, 'organization']} label={t('organization')} rules={[required]}>
        <OrganizationPicker />
      </Form.Item>
      <Form.Item name={[name, 'asked']} label={t('new.asked')} extra={t('new.askedHint')}>
        <InputNumber min={1} max={10_000} precision={0} />
      </Form.Item>
      <Form.Item name={[name, 'task']} label={t('task')} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name={[name, 'skill']} label={t('new.skill')}>
        <Select
          allowClear
          placeholder={t('new.anySkill')}
          options={skills.map((skill) => ({ value: skill.code, label: words(skill.name) }))}
        />
      </Form.Item>
      <Form.Item name={[name, 'area']} label={t('area')} rules={[required]}>
        <AreaPicker />
      </Form.Item>
      <Form.Item name={[name, 'place']} label={t('new.place')} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={300} />
      </Form.Item>
    </div>
  );
}
