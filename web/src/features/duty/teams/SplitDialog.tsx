import { Button, Form, Input, Modal } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { uuid7 } from '@/shared/uuid';
import { StaffSelect } from './FormTeamDialog';
import type { TeamDetails } from './queries';

interface Part {
  id: string;
  name: string;
  personIds: string[];
}

/** One team becomes several; everybody goes into one at most. */
export function SplitDialog({ details, onClose }: { details: TeamDetails; onClose: () => void }) {
  const { t } = useTexts('duty');
  const [form] = Form.useForm<{ parts: Part[] }>();
  const teamId = details.line.team.id;
  const members = details.members
    .filter(({ member }) => member.end == null)
    .map(({ person }) => ({ id: person.id, name: person.name }));
  const chosen = (Form.useWatch('parts', form) ?? []) as (Partial<Part> | undefined)[];
  const splitting = useSubmission(
    (id, parts: Part[]) =>
      body(
        api.POST('/api/teams/{teamId}/splits', {
          params: { path: { teamId } },
          body: {
            id,
            parts: parts.map((part) => ({
              id: part.id,
              name: { zh: part.name.trim(), en: null },
              personIds: part.personIds,
            })),
          },
        }),
      ),
    { refresh: [['teams']], onDone: onClose },
  );
  const free = (index: number) =>
    members.filter(
      ({ id }) => !chosen.some((part, other) => other !== index && part?.personIds?.includes(id)),
    );
  const required = { required: true, message: t('required') };
  return (
    <Modal
      open
      title={t('teams.split')}
      okText={t('teams.split')}
      cancelText={t('cancel')}
      confirmLoading={splitting.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t('teams.split.about')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          parts: [1, 2].map((number) => ({ id: uuid7(), name: t('teams.part', { number }) })),
        }}
        onFinish={({ parts }) => {
          splitting.mutate(parts);
        }}
      >
        <ProblemAlert error={splitting.error} />
        <Form.List name="parts">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key}>
                  <Form.Item name={[name, 'id']} hidden>
                    <Input />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'name']}
                    label={t('teams.name')}
                    rules={[{ ...required, whitespace: true }]}
                  >
                    <Input maxLength={300} />
                  </Form.Item>
                  <Form.Item name={[name, 'personIds']} label={t('teams.members')} rules={[required]}>
                    <StaffSelect organizationId={undefined} among={free(name)} />
                  </Form.Item>
                  {fields.length > 2 && (
                    <Button
                      size="small"
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
                  add({ id: uuid7(), name: t('teams.part', { number: fields.length + 1 }) });
                }}
              >
                {t('teams.addPart')}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
    </Modal>
  );
}
