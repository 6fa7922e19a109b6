import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { clock, dayOf } from '../clock';

/** From when until when, the day once where it is one; without an end, until further notice. */
export function SpanWords({ start, end }: { start: string; end?: string | null | undefined }) {
  const { t, language } = useTexts('posts');
  const on = (iso: string) => dayOf(Date.parse(iso));
  return (
    <>
      {end
        ? t('conditions.span', {
            start: instant(start, language),
            end: on(start) === on(end) ? clock(Date.parse(end)) : instant(end, language),
          })
        : t('conditions.from', { start: instant(start, language) })}
    </>
  );
}
