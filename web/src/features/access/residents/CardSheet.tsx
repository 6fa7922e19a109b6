import type { Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Sheet } from './Sheet';

/** A card in the pocket of who has no smartphone. */
export function CardSheet({ name, issued }: { name: string; issued: Schema<'IssuedCard'> }) {
  const { t, language } = useTexts('access');
  return (
    <Sheet
      kind="card"
      title={t('card.title', { name })}
      link={`${location.origin}/card#${issued.token}`}
      qr={t('card.qr')}
    >
      <p>{t('card.lead')}</p>
      <p className="quiet">{t('poster.until', { end: instant(issued.expiresAt, language) })}</p>
    </Sheet>
  );
}
