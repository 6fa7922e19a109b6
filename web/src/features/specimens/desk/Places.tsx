import { useTexts } from '@/shared/i18n';
import { bound, isHeld, type DeskTube } from './deskState';

/** A tube as a picture of its places: seen in a glance how many are still to come. */
export function Places({ tube }: { tube: DeskTube }) {
  const { t } = useTexts('specimens');
  const count = bound(tube).length;
  const places = Math.max(tube.poolSize, count);
  return (
    <div
      className={isHeld(tube) ? 'desk-places desk-places-held' : 'desk-places'}
      role="img"
      aria-label={t('tube.fill', { count, size: tube.poolSize })}
    >
      {Array.from({ length: places }, (_, place) => (
        <span
          key={place}
          className={[
            'desk-place',
            place < count ? 'desk-place-full' : '',
            place >= tube.poolSize ? 'desk-place-over' : '',
          ].join(' ')}
        >
          {place + 1}
        </span>
      ))}
    </div>
  );
}
