import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import { STATES } from './standing';

const COLORS: Record<string, string | undefined> = {
  PRESENT: 'green',
  LATE: 'red',
  NO_SHOW: 'red',
  OPEN: 'red',
  LEFT_EARLY: 'orange',
  ABSENT_TOLD: 'orange',
  DUE: 'blue',
};

/** How somebody stands to their shift, in words. */
export function StateTag({ state, minutes }: { state: string; minutes?: number | null | undefined }) {
  const { t } = useTexts('posts');
  const word = useStateWord();
  return (
    <Tag color={COLORS[state]}>
      {minutes ? t('state.minutes', { state: word(state), minutes }) : word(state)}
    </Tag>
  );
}

export function useStateWord(): (state: string) => string {
  const { t } = useTexts('posts');
  return (state) => {
    const known = STATES.find((each) => each === state);
    return known ? t(`state.${known}`) : state;
  };
}
