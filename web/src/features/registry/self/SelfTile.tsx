import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { HomeTile } from '@/shared/ui/HomeTile';
import { selfQuery } from '../queries';

/** For those who are residents and work here too. */
export function SelfTile() {
  const { t } = useTexts('registry');
  const query = useQuery(selfQuery);
  return (
    <HomeTile title={t('self.tile')} to={paths.self} open={t('self.open')} query={query}>
      {({ person, door }) => (
        <p>
          {person.name} <span className="quiet">{door}</span>
        </p>
      )}
    </HomeTile>
  );
}
