import { useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { useSession } from '@/shared/session';
import { AreaPicker, OrganizationPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { staffQuery } from '@/shared/people/staffQuery';
import type { TeamDetails } from './queries';

interface Values {
  name: string;
  task: string;
  organization: Picked;
  area: Picked;
  personIds?: string[];
}

/** The line of a muster that a team serves, and who may be in it. */
export interface TeamOfLine {
  demandId: string;
  task: string;
  organization: Picked;
  area: Picked;
  /** Called on that line, from whichever organization; masked. */
  called: { id: string; name: string }[];
  /** Those of them who are in it unless one takes them out. */
  personIds: string[];
}

interface Props {
  line?: TeamOfLine;
  onDone?: (team: TeamDetails) => void;
  onClose: () => void;
}

/** Forms a team: of an organization's own people, or of those called on a line of a muster. */
export function FormTeamDialog({ line, onDone, onClose }: Props) {
  const { t } = useTexts('duty');
  const { me } = useSession();
  const [form] = Form.useForm<Values>();
  const organization = Form.useWatch('organization', form) as Picked | undefined;
  const own = me.grants.find(({ organizationId }) => organizationId != null);
  const forming = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/teams', {
          body: {
            id,
            name: { zh: values.name.trim(), en: null },
            task: { zh: values.task.trim(), en: null },
            organizationId: values.organization.id,
            areaId: values.area.id,
            demandId: line?.demandId ?? null,
            personIds: values.personIds ?? [],
          },
        }),
      ),
    {
      refresh: [['teams']],
      onDone: (team) => {
        onDone?.(team);
        onClose();
      },
    },
  );
  const required = { required: true, message: t('required') };
  return (
    <Modal
      open
      title={t('teams.form')}
      okText={t('teams.form')}
      cancelText={t('cancel')}
      confirmLoading={forming.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {line && <p className="quiet">{t('teams.fromLine.about')}</p>}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={
          line
            ? { task: line.task, organization: line.organization, area: line.area, personIds: line.personIds }
            : own?.organizationId
              ? {
                  organization: { id: own.organizationId, name: own.organizationName ?? '' },
                  area: { id: own.areaId, name: own.areaName },
                }
              : {}
        }
        onFinish={(values) => {
          forming.mutate(values);
        }}
      >
        <ProblemAlert error={forming.error} />
        <Form.Item name="name" label={t('teams.name')} rules={[{ ...required, whitespace: true }]}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="task" label={t('task')} rules={[{ ...required, whitespace: true }]}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="organization" label={t('teams.formedBy')} rules={[required]}>
          <OrganizationPicker />
        </Form.Item>
        <Form.Item name="area" label={t('area')} rules={[required]}>
          <AreaPicker />
        </Form.Item>
        <Form.Item name="personIds" label={t('teams.members')}>
          <StaffSelect organizationId={organization?.id} {...(line ? { among: line.called } : {})} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** Choose people of an organization; masked. Works as a form's field. */
export function StaffSelect({
  organizationId,
  value,
  onChange,
  id,
  among,
}: {
  organizationId: string | undefined;
  value?: string[];
  onChange?: (ids: string[]) => void;
  id?: string;
  /** These alone. */
  among?: { id: string; name: string }[];
}) {
  const { t } = useTexts('duty');
  const { data = [], isFetching } = useQuery({
    ...staffQuery(organizationId ?? ''),
    enabled: !!organizationId && !among,
  });
  const options =
    among?.map((person) => ({ value: person.id, label: person.name })) ??
    data.map(({ person, position }) => ({
      value: person.id,
      label: `${person.name} ${position} ${person.phone ?? ''}`.trim(),
    }));
  return (
    <Select
      id={id}
      mode="multiple"
      className="picker"
      loading={isFetching}
      value={value}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('teams.members.placeholder')}
      options={options}
    />
  );
}
