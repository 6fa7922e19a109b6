import { useTexts } from '@/shared/i18n';
import { bound, type DeskTube } from './deskState';

/** On a phone the tube in hand lies below the person: its fill stays in sight beside the button. */
export function TubeLine({ tube }: { tube: DeskTube | null }) {
  const { t } = useTexts('specimens');
  if (!tube) {
    return <p className="desk-line">{t('tube.none')}</p>;
  }
  const count = bound(tube).length;
  return (
    <p className="desk-line" aria-hidden="true">
      <span className="mono">{tube.code}</span>
      <span className="desk-line-dots">
        {Array.from({ length: tube.poolSize }, (_, place) => (
          <i key={place} className={place < count ? 'full' : undefined} />
        ))}
      </span>
      <strong>{t('tube.short', { count, size: tube.poolSize })}</strong>
    </p>
  );
}
