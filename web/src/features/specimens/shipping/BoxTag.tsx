import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { Box } from '../queries';

export function BoxTag({ box }: { box: Box }) {
  const { t } = useTexts('specimens');
  const isShort = box.state === 'RECEIVED' && box.arrived < box.tubes;
  return (
    <>
      <Tag color={box.state === 'RECEIVED' && !isShort ? 'success' : 'processing'}>
        {t(`box.state.${box.state}`)}
      </Tag>
      {isShort && <Tag color="error">{t('box.short', { count: box.tubes - box.arrived })}</Tag>}
    </>
  );
}
