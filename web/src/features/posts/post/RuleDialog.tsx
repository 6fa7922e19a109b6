import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { dayOf, hourAndMinute, plusDays } from '../clock';
import { liveQuery } from '../day/queries';
import { PatternPicture } from '../list/PatternPicture';
import { drawable, type RuleLine, type Standing } from '../list/queries';
import { minutesOf } from '../picture';
import { skillsQuery } from '../useSkillWords';
import { useWorded } from '../worded';

interface FormLine {
  start: string;
  hours: number;
  skill?: string | null;
  people: number;
}

interface Values {
  startDate: string;
  endDate?: string;
  source: string;
  lines: FormLine[];
}

const asFields = ({ startsAt, minutes, skill, people }: RuleLine): FormLine => ({
  start: hourAndMinute(minutesOf(startsAt)),
  hours: minutes / 60,
  skill: skill ?? null,
  people,
});

const asLine = ({ start, hours, skill, people }: FormLine): RuleLine => ({
  startsAt: `${start}:00`,
  minutes: Math.round(hours * 60),
  skill: skill ?? null,
  people,
});

const isWhole = (line: Partial<FormLine> | undefined): line is FormLine =>
  !!line && !!line.start && !!line.hours && !!line.people;

/** Other hours or numbers from a day on; what was before stays as it was. */
export function RuleDialog({ standing, onClose }: { standing: Standing; onClose: () => void }) {
  const { t } = useTexts('posts');
  const postId = standing.post.id;
  const [form] = Form.useForm<Values>();
  const lines = Form.useWatch('lines', form) as Partial<FormLine>[] | undefined;
  const at = useQuery(liveQuery()).data?.at;
  const ruling = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/posts/{postId}/rules', {
          params: { path: { postId } },
          body: {
            id,
            startDate: values.startDate,
            endDate: values.endDate ? values.endDate : null,
            source: values.source.trim(),
            lines: values.lines.map(asLine),
          },
        }),
      ),
    { refresh: [['posts']], onDone: onClose },
  );
  const required = { required: true, message: t('required') };
  return (
    <Modal
      open
      width={720}
      title={t('rules.change')}
      okText={t('rules.submit')}
      cancelText={t('cancel')}
      confirmLoading={ruling.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t('rules.change.lead')}</p>
      <ProblemAlert error={ruling.error} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          lines: standing.lines.map(asFields),
          ...(at ? { startDate: plusDays(dayOf(Date.parse(at)), 1) } : {}),
        }}
        onFinish={(values) => {
          ruling.mutate(values);
        }}
      >
        <div className="field-row">
          <Form.Item name="startDate" label={t('rules.startDate')} rules={[required]}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="endDate" label={t('rules.endDate')}>
            <Input type="date" />
          </Form.Item>
        </div>
        <Form.Item
          name="source"
          label={t('rules.source')}
          extra={t('rules.sourceHint')}
          rules={[{ ...required, whitespace: true }]}
        >
          <Input maxLength={300} />
        </Form.Item>
        <PatternPicture lines={(lines ?? []).filter(isWhole).map(asLine).map(drawable)} />
        <LineFields />
      </Form>
    </Modal>
  );
}

function LineFields() {
  const { t } = useTexts('posts');
  const words = useWorded();
  const { data: skills = [] } = useQuery(skillsQuery);
  const rules = [{ required: true, message: t('required') }];
  return (
    <Form.List name="lines">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="rule-line">
              <legend>{t('rules.line', { number: name + 1 })}</legend>
              <Form.Item name={[name, 'start']} label={t('rules.starts')} rules={rules}>
                <Input type="time" />
              </Form.Item>
              <Form.Item name={[name, 'hours']} label={t('rules.hours')} rules={rules}>
                <InputNumber min={0.5} max={24} step={0.5} />
              </Form.Item>
              <Form.Item name={[name, 'people']} label={t('rules.people')} rules={rules}>
                <InputNumber min={1} max={200} precision={0} />
              </Form.Item>
              <Form.Item name={[name, 'skill']} label={t('rules.skill')}>
                <Select
                  allowClear
                  placeholder={t('rules.anybody')}
                  options={skills.map((skill) => ({ value: skill.code, label: words(skill.name) }))}
                />
              </Form.Item>
              <Button
                onClick={() => {
                  remove(name);
                }}
              >
                {t('new.remove')}
              </Button>
            </fieldset>
          ))}
          <Button
            onClick={() => {
              add({ start: '08:00', hours: 8, skill: null, people: 1 });
            }}
          >
            {t('rules.add')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
