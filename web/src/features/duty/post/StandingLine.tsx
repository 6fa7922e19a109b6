import { Alert } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { Standing } from '@/shared/offline/openDevice';
import { instant } from '@/shared/time';

/** How many records wait, and how old what the device knows is. */
export function StandingLine({
  standing: { waiting, heardAt, offset, refusal, revoked },
}: {
  standing: Standing;
}) {
  const { t, language } = useTexts('duty');
  const at = heardAt === 0 ? t('none') : instant(new Date(heardAt + offset).toISOString(), language);
  return (
    <Alert
      role="status"
      type={refusal || revoked ? 'error' : waiting > 0 ? 'warning' : 'success'}
      showIcon
      title={waiting > 0 ? t('post.waiting', { count: waiting }) : t('post.allSent')}
      description={
        <>
          {t('post.heard', { at })}
          {revoked && <p>{t('post.revoked')}</p>}
          {refusal && <p>{t('post.refused', { code: refusal })}</p>}
        </>
      }
    />
  );
}
