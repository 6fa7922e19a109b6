import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { skillsQuery } from '../musters/queries';
import { useWorded } from '../wording';
import { KINDS, type EvidenceKind, type VolunteerLine } from './queries';

interface Values {
  kinds: EvidenceKind[];
  skills: string[];
  end?: string;
  note?: string;
}

/** What was shown of a volunteer: papers seen, training done, skills. */
export function EvidenceDialog({ line, onClose }: { line: VolunteerLine; onClose: () => void }) {
  const { t } = useTexts('duty');
  const words = useWorded();
  const { data: skills = [] } = useQuery(skillsQuery);
  const [form] = Form.useForm<Values>();
  const held = (kind: string, detail: string) =>
    line.evidence.some((each) => each.kind === kind && each.detail === detail && each.holds);
  const personId = line.person.id;
  const showing = useSubmission(
    (id, values: Values) => {
      const common = { start: null, end: values.end ?? null, note: (values.note ?? '').trim() };
      const kinds = KINDS.filter((kind) => values.kinds.includes(kind) !== held(kind, '')).map((kind) => ({
        ...common,
        kind,
        detail: null,
        holds: values.kinds.includes(kind),
      }));
      const learnt = skills
        .map(({ code }) => code)
        .filter((code) => values.skills.includes(code) !== held('SKILL', code))
        .map((code) => ({
          ...common,
          kind: 'SKILL' as const,
          detail: code,
          holds: values.skills.includes(code),
        }));
      return body(
        api.POST('/api/volunteers/{personId}/evidence', {
          params: { path: { personId } },
          body: { id, evidence: [...kinds, ...learnt] },
        }),
      );
    },
    { refresh: [['volunteers'], ['musters']], onDone: onClose },
  );
  return (
    <Modal
      open
      title={t('evidence.title', { name: line.person.name })}
      okText={t('evidence.submit')}
      cancelText={t('cancel')}
      confirmLoading={showing.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t('evidence.about')}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          kinds: KINDS.filter((kind) => held(kind, '')),
          skills: line.evidence
            .filter(({ kind, holds }) => kind === 'SKILL' && holds)
            .map(({ detail }) => detail),
        }}
        onFinish={(values) => {
          showing.mutate(values);
        }}
      >
        <ProblemAlert error={showing.error} />
        <Form.Item name="kinds" label={t('evidence.kinds')}>
          <Checkbox.Group
            className="stack"
            options={KINDS.map((value) => ({ value, label: t(`evidence.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="skills" label={t('new.skill')}>
          <Select
            mode="multiple"
            options={skills.map((skill) => ({ value: skill.code, label: words(skill.name) }))}
          />
        </Form.Item>
        <Form.Item name="end" label={t('evidence.end')} extra={t('evidence.endHint')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="note" label={t('remark')}>
          <Input maxLength={300} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
