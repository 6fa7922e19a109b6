import type { Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { count as grouped } from '@/shared/time';

type HeadCount = Schema<'HeadCount'>;

/** A head-count in words: 50, 300+ or "not stated". */
export function useCounted(): (count: HeadCount) => string {
  const { t, language } = useTexts('duty');
  return ({ value, qualifier }) => {
    if (value == null) {
      return t('notStated');
    }
    const told = grouped(value, language);
    return qualifier === 'AT_LEAST' ? t('atLeast', { value: told }) : told;
  };
}

export function Count({ count }: { count: HeadCount }) {
  const counted = useCounted();
  return <span className={count.value == null ? 'count-unknown' : 'count'}>{counted(count)}</span>;
}
