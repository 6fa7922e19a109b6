import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { UnresolvedName } from '../queries';
import { isOpen } from './isOpen';

export function VerdictTag({ verdict }: { verdict: UnresolvedName['verdict'] }) {
  const { t } = useTexts('registry');
  return !verdict || isOpen({ verdict }) ? (
    <Tag color="warning">{t('names.open')}</Tag>
  ) : (
    <Tag color="success">{t(`verdict.${verdict}`)}</Tag>
  );
}
