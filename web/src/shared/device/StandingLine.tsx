import { Alert } from 'antd';
import { useTexts } from '../i18n';
import type { Standing } from '../offline/openDevice';
import { instant } from '../time';

/** How many records wait, and how old what the device knows is. */
export function StandingLine({
  standing: { waiting, heardAt, offset, refusal, revoked },
}: {
  standing: Standing;
}) {
  const { t, language } = useTexts('shared');
  const at = heardAt === 0 ? t('none') : instant(new Date(heardAt + offset).toISOString(), language);
  return (
    <Alert
      role="status"
      type={refusal || revoked ? 'error' : waiting > 0 ? 'warning' : 'success'}
      showIcon
      title={waiting > 0 ? t('device.waiting', { count: waiting }) : t('device.allSent')}
      description={
        <>
          {t('device.heard', { at })}
          {revoked && <p>{t('device.revoked')}</p>}
          {refusal && <p>{t('device.refused', { code: refusal })}</p>}
        </>
      }
    />
  );
}
