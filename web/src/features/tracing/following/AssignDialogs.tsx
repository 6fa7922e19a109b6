import { useQuery } from '@tanstack/react-query';
import { Form, Modal, Select } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { cityInstant, count } from '@/shared/time';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { tracersQuery, WORK, type ContactKey } from './queries';

interface Chosen {
  accountIds: string[];
  from?: string;
  shiftEnd?: string;
}

interface DialogProps {
  title: string;
  lead: string;
  /** Whether one alone is chosen. */
  one?: boolean;
  /** Whether somebody leaves. */
  leaving?: boolean;
  error: unknown;
  busy: boolean;
  onSend: (chosen: Chosen) => void;
  onClose: () => void;
}

function TracerDialog({
  title,
  lead,
  one = false,
  leaving = false,
  error,
  busy,
  onSend,
  onClose,
}: DialogProps) {
  const { t, language } = useTexts('tracing');
  const [form] = Form.useForm<{ tracers: string | string[]; from?: string; shiftEnd?: string }>();
  const tracers = useQuery(tracersQuery).data ?? [];
  const options = tracers.map((each) => ({
    value: each.accountId,
    label: t('assign.option', {
      name: each.name,
      area: each.areaName,
      count: count(each.people, language),
    }),
  }));
  const needed = [{ required: true, message: t('required') }];
  return (
    <Modal
      open
      title={title}
      okText={t('assign.do')}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{lead}</p>
      <ProblemAlert error={error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ tracers: chosen, from, shiftEnd }) => {
          onSend({
            accountIds: Array.isArray(chosen) ? chosen : [chosen],
            ...(from ? { from } : {}),
            ...(shiftEnd ? { shiftEnd: cityInstant(shiftEnd) } : {}),
          });
        }}
      >
        {leaving && (
          <Form.Item name="from" label={t('assign.from')} rules={needed}>
            <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
        )}
        <Form.Item name="tracers" label={t(one ? 'assign.tracer' : 'assign.tracers')} rules={needed}>
          <Select
            mode={one ? undefined : 'multiple'}
            options={options}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        <Form.Item name="shiftEnd" label={t('assign.shiftEnd')} extra={t('assign.shiftEndHint')}>
          <input type="datetime-local" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

interface Props {
  onClose: () => void;
}

/** The contacts that were chosen go to one tracer. */
export function GiveDialog({ contacts, onClose }: Props & { contacts: ContactKey[] }) {
  const { t } = useTexts('tracing');
  const giving = useSubmission(
    (id, input: { accountId?: string; shiftEnd?: string }) =>
      body(api.POST('/api/tracing/worklist/assignments', { body: { id, contacts, ...input } })),
    { refresh: [WORK], onDone: onClose },
  );
  return (
    <TracerDialog
      one
      title={t('assign.give', { count: contacts.length })}
      lead={t('assign.giveLead')}
      error={giving.error}
      busy={giving.isPending}
      onClose={onClose}
      onSend={({ accountIds, shiftEnd }) => {
        giving.mutate({ accountId: accountIds[0], ...(shiftEnd ? { shiftEnd } : {}) });
      }}
    />
  );
}

/** All whom nobody on shift follows, evenly. */
export function SpreadDialog({ areaId, onClose }: Props & { areaId?: string }) {
  const { t } = useTexts('tracing');
  const spreading = useSubmission(
    (id, input: { accountIds: string[]; shiftEnd?: string }) =>
      body(
        api.POST('/api/tracing/worklist/spreads', { body: { id, ...(areaId ? { areaId } : {}), ...input } }),
      ),
    { refresh: [WORK], onDone: onClose },
  );
  return (
    <TracerDialog
      title={t('assign.spread')}
      lead={t('assign.spreadLead')}
      error={spreading.error}
      busy={spreading.isPending}
      onClose={onClose}
      onSend={({ accountIds, shiftEnd }) => {
        spreading.mutate({ accountIds, ...(shiftEnd ? { shiftEnd } : {}) });
      }}
    />
  );
}

/** What is open of one who leaves the shift goes to others. */
export function HandOverDialog({ onClose }: Props) {
  const { t } = useTexts('tracing');
  const handing = useSubmission(
    (id, input: { from: string; accountIds: string[]; shiftEnd?: string }) =>
      body(api.POST('/api/tracing/worklist/handovers', { body: { id, ...input } })),
    { refresh: [WORK], onDone: onClose },
  );
  return (
    <TracerDialog
      leaving
      title={t('assign.handOver')}
      lead={t('assign.handOverLead')}
      error={handing.error}
      busy={handing.isPending}
      onClose={onClose}
      onSend={({ accountIds, from = '', shiftEnd }) => {
        handing.mutate({ from, accountIds, ...(shiftEnd ? { shiftEnd } : {}) });
      }}
    />
  );
}
