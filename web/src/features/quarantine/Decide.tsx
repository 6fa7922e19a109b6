import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { FormDialog } from '@/shared/ui/FormDialog';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { ORDERS, PLACES, type OrderPage, type OrderPlace } from './queries';

interface Props {
  page: OrderPage;
}

/** What is decided of is the latest version, as it is seen here. */
const latestOf = ({ line, versions }: OrderPage) => ({
  orderId: line.id,
  version: versions[0]?.version ?? line.version.version,
});

/** Approves this order alone. */
export function ApproveButton({ page }: Props) {
  const { t } = useTexts('quarantine');
  const queries = useQueryClient();
  const approving = useSubmission(
    (id, seen: ReturnType<typeof latestOf>) =>
      body(api.POST('/api/quarantine/orders/approvals', { body: { id, orders: [seen] } })),
    { refresh: [ORDERS] },
  );
  return (
    <>
      <Button
        type="primary"
        loading={approving.isPending}
        onClick={() => {
          approving.mutate(latestOf(page), {
            // somebody else was faster: what is seen is to be what is decided
            onError: () => void queries.invalidateQueries({ queryKey: ORDERS }),
          });
        }}
      >
        {t('approve.one', { version: latestOf(page).version })}
      </Button>
      <ProblemAlert error={approving.error} />
    </>
  );
}

interface PlaceValues {
  place: OrderPlace;
  rule: string;
  reason: string;
}

/** Drafts the order for another place, by a named rule; it holds once it is approved. */
export function PlaceButton({ page }: Props) {
  const { t } = useTexts('quarantine');
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<PlaceValues>();
  const close = () => {
    setOpen(false);
  };
  const { orderId, version } = latestOf(page);
  const placing = useSubmission(
    (id, values: PlaceValues) =>
      body(
        api.POST('/api/quarantine/orders/{orderId}/places', {
          params: { path: { orderId } },
          body: { id, version, ...values },
        }),
      ),
    { refresh: [ORDERS], onDone: close },
  );
  const now = page.versions[0]?.place;
  const others = PLACES.filter((each) => each !== now);
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('place.change')}
      </Button>
      {open && (
        <FormDialog<PlaceValues>
          title={t('place.change')}
          lead={t('place.lead', { place: t(`place.${now ?? 'SITE'}`) })}
          form={form}
          initialValues={{ place: others[0] }}
          sending={placing}
          onSend={(values) => {
            placing.mutate(values);
          }}
          onClose={close}
        >
          <Form.Item name="place" label={t('place.to')}>
            <Radio.Group options={others.map((value) => ({ value, label: t(`place.${value}`) }))} />
          </Form.Item>
          <RuleAndReason />
        </FormDialog>
      )}
    </>
  );
}

interface RevokeValues {
  rule: string;
  reason: string;
}

/** Ends the order before its time, by a named rule. */
export function RevokeButton({ page }: Props) {
  const { t } = useTexts('quarantine');
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<RevokeValues>();
  const close = () => {
    setOpen(false);
  };
  const revoking = useSubmission(
    (id, values: RevokeValues) =>
      body(
        api.POST('/api/quarantine/orders/revocations', { body: { id, orders: [latestOf(page)], ...values } }),
      ),
    { refresh: [ORDERS], onDone: close },
  );
  return (
    <>
      <Button
        danger
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('revoke')}
      </Button>
      {open && (
        <FormDialog<RevokeValues>
          title={t('revoke.title')}
          lead={t('revoke.lead')}
          okText={t('revoke')}
          form={form}
          sending={revoking}
          onSend={(values) => {
            revoking.mutate(values);
          }}
          onClose={close}
        >
          <RuleAndReason />
        </FormDialog>
      )}
    </>
  );
}

function RuleAndReason() {
  const { t } = useTexts('quarantine');
  return (
    <>
      <Form.Item
        name="rule"
        label={t('rule')}
        extra={t('rule.hint')}
        rules={[{ required: true, whitespace: true, message: t('rule.needed') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('reason')}
        extra={t('reason.hint')}
        rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </>
  );
}
