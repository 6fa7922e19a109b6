import { useTexts } from '@/shared/i18n';
import { COLUMNS, placeName, PLACES, ROWS } from './rack';
import './rack.css';

/** Where the next tube goes. */
export function RackGrid({ filled }: { filled: number }) {
  const { t } = useTexts('specimens');
  return (
    <div
      className="rack"
      role="img"
      aria-label={t('rack.fill', {
        count: filled,
        size: PLACES,
        next: filled < PLACES ? placeName(filled) : '–',
      })}
    >
      <span />
      {Array.from({ length: COLUMNS }, (_, column) => (
        <span key={column} className="rack-name">
          {column + 1}
        </span>
      ))}
      {[...ROWS].flatMap((row, i) => [
        <span key={row} className="rack-name">
          {row}
        </span>,
        ...Array.from({ length: COLUMNS }, (_, column) => {
          const place = i * COLUMNS + column;
          const look = place < filled ? 'rack-full' : place === filled ? 'rack-next' : '';
          return <span key={place} className={`rack-place ${look}`} />;
        }),
      ])}
    </div>
  );
}
