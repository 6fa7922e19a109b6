import type { Schema } from '@/shared/api/client';
import { useTexts, type Language } from '@/shared/i18n';
import { count as grouped } from '@/shared/time';

export type Bulletin = Schema<'Bulletin'>;
export type Figure = Schema<'Figure'>;
type HeadCount = Schema<'HeadCount'>;

interface Worded {
  zh: string;
  en?: string | null | undefined;
}

/** Reported words in the reader's language; Chinese where nobody translated them. */
export function worded(words: Worded, language: Language): string {
  return (language === 'en' ? words.en : null) ?? words.zh;
}

/** A head-count in words: 50, 300+ or "not stated". */
export function useCounted(): (count: HeadCount) => string {
  const { t, language } = useTexts('reports');
  return ({ value, qualifier }) => {
    if (value == null) {
      return t('notStated');
    }
    const told = grouped(value, language);
    return qualifier === 'AT_LEAST' ? t('atLeast', { value: told }) : told;
  };
}

/** A figure as it stands in a cell, in the document's words: the sum where there is one, else each part. */
export function useTold(): (figure: Figure) => string {
  const { t } = useTexts('reports');
  const counted = useCounted();
  return (figure) => {
    if (figure.rows.length === 0) {
      return t('noRow');
    }
    const apart =
      figure.count.value == null &&
      figure.key.includes('.area.') &&
      !figure.key.startsWith('all.') &&
      figure.rows.some((row) => row.count.value != null);
    const told = apart
      ? figure.rows.map((row) => counted(row.count)).join(t('separator'))
      : counted(figure.count);
    return figure.beside.length > 0 && figure.count.value != null ? `${told}*` : told;
  };
}

export function figuresOf(bulletin: Bulletin): Figure[] {
  return [...bulletin.systems, bulletin.all].flatMap((line) => [line.total, ...line.areas, ...line.levels]);
}
