import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { Intake, SiteState } from './queries';

const COLOURS: Record<SiteState, string> = {
  PREPARING: 'gold',
  OPEN: 'green',
  RESTING: 'blue',
  CLOSED: 'default',
};

export function StateTag({ of, unfit = false }: { of: SiteState; unfit?: boolean }) {
  const { t } = useTexts('sites');
  return (
    <>
      <Tag color={COLOURS[of]}>{t(`state.${of}`)}</Tag>
      {unfit && <Tag color="red">{t('unfit')}</Tag>}
    </>
  );
}

/** Whom a site takes. */
export function IntakeTags({ of }: { of: Intake[] }) {
  const { t } = useTexts('sites');
  return of.map((each) => <Tag key={each}>{t(`intake.${each}`)}</Tag>);
}
