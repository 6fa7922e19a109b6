import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count } from '@/shared/time';
import { HomeTile } from '@/shared/ui/HomeTile';
import { assignmentsQuery } from './queries';

/** How many assignments, of how many systems, and how many say no number: figures are never added here. */
export function MobilisationTile() {
  const { t, language } = useTexts('duty');
  const query = useQuery(assignmentsQuery);
  return (
    <HomeTile title={t('nav.mobilisation')} to={paths.mobilisation} open={t('tile.open')} query={query}>
      {(lines) => {
        const systems = new Set(lines.map((line) => line.assignment.system)).size;
        const unstated = lines.filter((line) => line.count.value == null).length;
        return lines.length === 0 ? (
          <p className="quiet">{t('tile.none')}</p>
        ) : (
          <>
            <p>{t('tile.assignments', { count: lines.length, systems: count(systems, language) })}</p>
            <p className="quiet">{t('tile.unstated', { count: unstated })}</p>
          </>
        );
      }}
    </HomeTile>
  );
}
