import type { Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Sheet } from './Sheet';

/** In both languages, whatever the worker reads: many pass a wall. */
export function PosterSheet({ area, issued }: { area: string; issued: Schema<'IssuedPoster'> }) {
  const { t, language } = useTexts('access');
  return (
    <Sheet
      kind="poster"
      title={t('poster.title', { area })}
      link={`${location.origin}/join#${issued.token}`}
      qr={t('poster.qr', { area })}
    >
      <ol>
        <li>{t('poster.step1')}</li>
        <li>{t('poster.step2')}</li>
        <li>{t('poster.step3')}</li>
      </ol>
      <p lang="en">Scan to enrol as a resident. No phone? The community office does it for you.</p>
      <p className="quiet">{t('poster.until', { end: instant(issued.expiresAt, language) })}</p>
    </Sheet>
  );
}
