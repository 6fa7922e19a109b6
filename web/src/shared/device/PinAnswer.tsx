import { Alert } from 'antd';
import { useTexts } from '../i18n';
import type { Opening } from '../offline/vault';

/** Why a PIN did not open the device, and how long the next try must wait. */
export function PinAnswer({ answer }: { answer: Exclude<Opening, { kind: 'open' }> }) {
  const { t } = useTexts('shared');
  const wait = t('device.wait', { seconds: Math.ceil(answer.waitMs / 1000) });
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={answer.kind === 'wrong' ? t('device.wrong') : wait}
      description={answer.kind === 'wrong' && answer.waitMs > 0 ? wait : undefined}
    />
  );
}
