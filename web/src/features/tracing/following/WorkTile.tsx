import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count } from '@/shared/time';
import { HomeTile } from '@/shared/ui/HomeTile';
import { workSummaryQuery } from './queries';

/** What is mine to do, and how much of it is late. */
export function WorkTile() {
  const { t, language } = useTexts('tracing');
  const query = useQuery(workSummaryQuery({ mine: true }));
  return (
    <HomeTile title={t('work.title')} to={paths.work} open={t('work.open')} query={query}>
      {({ mine, mineOverdue }) => (
        <p>
          {mine === 0
            ? t('work.tileNone')
            : t('work.tile', { count: count(mine, language), overdue: count(mineOverdue, language) })}
        </p>
      )}
    </HomeTile>
  );
}
