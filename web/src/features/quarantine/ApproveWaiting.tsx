import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { api, body, type Answer } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { Loaded } from '@/shared/ui/Loaded';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { ORDERS, waitingQuery, type Narrowed } from './queries';

type Seen = Answer<'/api/quarantine/orders/waiting'>['orders'];

/** Approves all that match and await a word, each as it stands when the dialog opens. */
export function ApproveWaiting({ filter }: { filter: Narrowed }) {
  const { t, language } = useTexts('quarantine');
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<{ people: number; changed: number } | null>(null);
  return (
    <>
      {done && (
        <span role="status">
          {t('approve.done', { people: count(done.people, language) })}
          {done.changed > 0 && t('approve.changed', { changed: count(done.changed, language) })}
        </span>
      )}
      <Button
        type="primary"
        onClick={() => {
          setDone(null);
          setOpen(true);
        }}
      >
        {t('approve')}
      </Button>
      {open && (
        <ApproveDialog
          filter={filter}
          onDone={setDone}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

interface Props {
  filter: Narrowed;
  onDone: (done: { people: number; changed: number }) => void;
  onClose: () => void;
}

function ApproveDialog({ filter, onDone, onClose }: Props) {
  const { t, language } = useTexts('quarantine');
  const waiting = useQuery(waitingQuery(filter));
  const orders = waiting.data?.orders ?? [];
  const approving = useSubmission(
    (id, seen: Seen) => body(api.POST('/api/quarantine/orders/approvals', { body: { id, orders: seen } })),
    {
      refresh: [ORDERS],
      onDone: (decided) => {
        onDone(decided);
        onClose();
      },
    },
  );
  return (
    <Modal
      open
      title={t('approve.title')}
      okText={t('approve.these', { count: orders.length, shown: count(orders.length, language) })}
      okButtonProps={{ disabled: orders.length === 0 }}
      cancelText={t('cancel')}
      confirmLoading={approving.isPending}
      onOk={() => {
        approving.mutate(orders);
      }}
      onCancel={onClose}
    >
      <ProblemAlert error={approving.error} />
      <Loaded query={waiting} rows={2}>
        {() => (
          <>
            <p>{t('approve.lead', { count: orders.length, shown: count(orders.length, language) })}</p>
            <p className="quiet">{t('approve.consequence')}</p>
          </>
        )}
      </Loaded>
    </Modal>
  );
}
