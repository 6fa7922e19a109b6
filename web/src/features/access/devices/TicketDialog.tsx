import { Modal } from 'antd';
import { useState } from 'react';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { useSession } from '@/shared/session';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { IssuedLink } from '../accounts/IssuedLink';

/** Asks for the area, then shows the code once: the device beside the screen scans it. */
export function TicketDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('access');
  const { me } = useSession();
  const own = me.grants.find(({ role }) => role === 'DISPATCHER' || role === 'ADMINISTRATOR');
  const [area, setArea] = useState<Picked | null>(own ? { id: own.areaId, name: own.areaName ?? '' } : null);
  const [ticket, setTicket] = useState<Schema<'DeviceTicket'> | null>(null);
  const issuing = useSubmission(async (id, areaId: string) => {
    setTicket(await body(api.POST('/api/devices/tickets', { body: { id, areaId } })));
  });
  const issue = () => {
    if (area) {
      issuing.mutate(area.id);
    }
  };
  return (
    <Modal
      open
      title={t('devices.issue')}
      okText={t(ticket ? 'close' : 'devices.show')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !area }}
      confirmLoading={issuing.isPending}
      onOk={ticket ? onClose : issue}
      onCancel={onClose}
    >
      <ProblemAlert error={issuing.error} />
      {ticket ? (
        <IssuedLink page="/post" name={area?.name ?? ''} token={ticket.token} expiresAt={ticket.expiresAt} />
      ) : (
        <>
          <label htmlFor="device-area">{t('accounts.area')}</label>
          <AreaPicker id="device-area" value={area} onChange={setArea} />
        </>
      )}
    </Modal>
  );
}
