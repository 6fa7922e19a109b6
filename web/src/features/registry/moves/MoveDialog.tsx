import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import type { PersonLine } from '@/shared/people/useReveal';
import type { Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { DoorPicker } from './DoorPicker';
import { MemberPicker } from './MemberPicker';
import { TogetherMove, type Move, type Target } from './moveAll';

interface Values {
  personIds: string[];
  kind: 'DWELLING' | 'HOUSEHOLD';
  dwellingId?: string;
  householdId?: string;
  reason: string;
}

async function send({ id, personId, target, reason }: Move): Promise<string> {
  const made = await body(
    api.POST('/api/people/{personId}/moves', {
      params: { path: { personId } },
      body: { id, reason, householdId: null, dwellingId: null, ...target },
    }),
  );
  const household = made.find((correction) => correction.field === 'HOUSEHOLD')?.newValue;
  if (!household) {
    throw new Error('a move that names no household');
  }
  return household;
}

interface Props {
  /** One person, or those of a household, of whom some may stay. */
  people: PersonLine[];
  start: Picked | null;
  onClose: () => void;
}

/** Moves people to another door or into another household; each move is a correction with its reason. */
export function MoveDialog({ people, start, onClose }: Props) {
  const { t } = useTexts('registry');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form);
  const [together] = useState(() => new TogetherMove(send));
  const moving = useMutation({
    mutationFn: ({ personIds, reason, ...values }: Values) => {
      const target: Target =
        values.kind === 'DWELLING'
          ? { dwellingId: values.dwellingId ?? '' }
          : { householdId: values.householdId ?? '' };
      return together.move(personIds, target, reason.trim());
    },
    onSuccess: (count) => {
      message.success(t('move.done', { count }));
      onClose();
    },
    // after a failure in the middle too
    onSettled: () =>
      Promise.all(
        ['people', 'households', 'buildings', 'areas', 'search'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
  const required = { required: true, message: t('required') };
  return (
    <Modal
      open
      title={t(people.length > 1 ? 'move.household' : 'move.person')}
      okText={t('move.submit')}
      cancelText={t('cancel')}
      confirmLoading={moving.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t('move.lead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'DWELLING', personIds: people.map((person) => person.id) }}
        onFinish={(values) => {
          moving.mutate(values);
        }}
      >
        <ProblemAlert error={moving.error} />
        {moving.isError && together.done > 0 && (
          <p className="notice">{t('move.partly', { done: together.done })}</p>
        )}
        <Form.Item
          name="personIds"
          label={t('move.who')}
          hidden={people.length === 1}
          rules={[{ required: true, message: t('move.whoNeeded') }]}
        >
          <Checkbox.Group options={people.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="kind" label={t('move.target')}>
          <Radio.Group
            vertical
            options={[
              { value: 'DWELLING', label: t('move.toDwelling') },
              { value: 'HOUSEHOLD', label: t('move.toHousehold') },
            ]}
          />
        </Form.Item>
        {kind === 'HOUSEHOLD' ? (
          <Form.Item key="household" name="householdId" label={t('move.joins')} rules={[required]}>
            <MemberPicker />
          </Form.Item>
        ) : (
          <Form.Item key="dwelling" name="dwellingId" label={t('move.door')} rules={[required]}>
            <DoorPicker start={start} />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ ...required, whitespace: true, message: t('reasonNeeded') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} placeholder={t('move.reasonHint')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
