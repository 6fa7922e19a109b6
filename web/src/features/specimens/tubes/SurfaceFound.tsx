import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import type { SurfaceResult } from '../queries';

const COLOURS = { POSITIVE: 'red', INDETERMINATE: 'orange', NEGATIVE: 'green', INVALID: 'default' } as const;

/** What was found on a surface, or where the finding is awaited. */
export function SurfaceFound({ of: { result, waiting, tube } }: { of: SurfaceResult }) {
  const { t, language } = useTexts('specimens');
  if (result) {
    return (
      <>
        <Tag color={COLOURS[result.finding]}>{t(`surface.${result.finding}`)}</Tag>
        {waiting && <Tag color="gold">{t('surface.waiting')}</Tag>}
        <span className="quiet">{instant(result.reportedAt, language)}</span>
      </>
    );
  }
  if (waiting) {
    return <Tag color="gold">{t('surface.waiting')}</Tag>;
  }
  return <span className="quiet">{t(tube.arrivedAt ? 'surface.atLaboratory' : 'surface.awaited')}</span>;
}
