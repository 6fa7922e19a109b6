import { useQuery } from '@tanstack/react-query';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { HomeTile } from '@/shared/ui/HomeTile';
import { useWords } from '@/shared/words';

const SHOWN = 3;

export function ReadingsTile() {
  const { t, language } = useTexts('access');
  const word = useWords();
  const query = useQuery({
    queryKey: ['readings', 'latest'],
    queryFn: () => body(api.GET('/api/access/readings', { params: { query: { limit: SHOWN } } })),
  });
  return (
    <HomeTile title={t('nav.readings')} to={paths.readings} open={t('readings.open')} query={query}>
      {(readings) =>
        readings.length === 0 ? (
          <p className="quiet">{t('readings.empty')}</p>
        ) : (
          <ul className="lines">
            {readings.map((reading) => (
              <li key={reading.id}>
                {reading.displayName} · {word(`purpose.${reading.purpose}`)}{' '}
                <span className="quiet">{instant(reading.readAt, language)}</span>
              </li>
            ))}
          </ul>
        )
      }
    </HomeTile>
  );
}
