import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';

/** From when until when; without an end, until further notice. */
export function SpanWords({ start, end }: { start: string; end?: string | null | undefined }) {
  const { t, language } = useTexts('posts');
  return (
    <>
      {end
        ? t('conditions.span', { start: instant(start, language), end: instant(end, language) })
        : t('conditions.from', { start: instant(start, language) })}
    </>
  );
}
