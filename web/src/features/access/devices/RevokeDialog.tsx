import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import type { Device } from './queries';

/** Takes a device back, at once; revoking twice is revoking once. */
export function RevokeDialog({ device, onClose }: { device: Device; onClose: () => void }) {
  const { t } = useTexts('access');
  const queries = useQueryClient();
  const revoking = useMutation({
    mutationFn: (reason: string) =>
      body(
        api.POST('/api/devices/{deviceId}/revocations', {
          params: { path: { deviceId: device.id } },
          body: { reason },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['devices'] });
      onClose();
    },
  });
  return (
    <ReasonDialog
      title={t('devices.revokeTitle', { name: device.name })}
      lead={t('devices.revokeLead')}
      danger
      sending={revoking}
      onClose={onClose}
    />
  );
}
