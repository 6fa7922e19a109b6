import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { HomeTile } from '@/shared/ui/HomeTile';
import { namesQuery } from '../queries';
import { isOpen } from './isOpen';

const SHOWN = 4;

export function NamesTile() {
  const { t } = useTexts('registry');
  const query = useQuery(namesQuery);
  return (
    <HomeTile title={t('nav.names')} to={paths.unresolvedNames} open={t('names.openAll')} query={query}>
      {(names) => {
        const open = names.filter(isOpen);
        return (
          <>
            <p className={open.length > 0 ? 'urgent' : 'quiet'}>
              {open.length > 0 ? t('names.waiting', { count: open.length }) : t('names.noneWaiting')}
            </p>
            <ul className="lines">
              {open.slice(0, SHOWN).map((name) => (
                <li key={name.id}>
                  <Link to={paths.unresolvedName(name.id)}>{name.text}</Link>{' '}
                  <span className="quiet">{name.source}</span>
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </HomeTile>
  );
}
