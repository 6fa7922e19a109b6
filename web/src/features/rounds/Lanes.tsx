import { useTexts } from '@/shared/i18n';
import { Bars } from './Bars';
import type { Lane } from './queries';

/** How many come in which way. */
export function Lanes({ lanes }: { lanes: { lane: Lane; people: number }[] }) {
  const { t } = useTexts('rounds');
  return (
    <Bars
      label={t('lanes')}
      bars={lanes.map(({ lane, people }) => ({ key: lane, label: t(`lane.${lane}`), value: people }))}
    />
  );
}
