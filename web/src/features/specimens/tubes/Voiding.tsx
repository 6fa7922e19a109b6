import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import { TUBES, type Tube } from '../queries';

export function VoidTubeButton({ tube }: { tube: Tube }) {
  const { t } = useTexts('specimens');
  return (
    <ReasonButton
      large
      label={t('tube.void')}
      title={t('panel.voidTube', { tube: tube.code })}
      lead={t('void.tube.lead', { count: tube.bound })}
      refresh={[TUBES]}
      act={async (id, reason) => {
        const path = { code: tube.code };
        await body(api.POST('/api/tubes/{code}/voidings', { params: { path }, body: { id, reason } }));
      }}
    />
  );
}

interface Props {
  code: string;
  deviceId: string;
  number: number;
}

export function VoidSwabButton({ code, deviceId, number }: Props) {
  const { t } = useTexts('specimens');
  return (
    <ReasonButton
      label={t('void.swab')}
      title={t('panel.voidSwab', { tube: code })}
      lead={t('void.swab.lead')}
      refresh={[TUBES]}
      act={async (id, reason) => {
        const path = { code };
        const voiding = { id, deviceId, number, reason };
        await body(api.POST('/api/tubes/{code}/swab-voidings', { params: { path }, body: voiding }));
      }}
    />
  );
}
