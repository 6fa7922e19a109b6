import { HomeOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { currentEntry, type PlacedEntry } from './navigation';

interface Props {
  entries: PlacedEntry[];
  onLeave?: () => void;
}

/** All entries, one below the other. */
export function SideNav({ entries, onLeave }: Props) {
  const { t } = useTexts('app');
  const { t: any } = useTranslation();
  const { pathname } = useLocation();
  const current = currentEntry(entries, pathname);
  return (
    <nav aria-label={t('navigation')} className="side-nav">
      <ul>
        <li>
          <Link to={paths.home} aria-current={pathname === '/' ? 'page' : undefined} onClick={onLeave}>
            <HomeOutlined aria-hidden />
            {t('home')}
          </Link>
        </li>
        {entries.map((entry) => (
          <li key={entry.path}>
            <Link to={entry.path} aria-current={entry === current ? 'page' : undefined} onClick={onLeave}>
              {entry.icon}
              {any(entry.label, { ns: entry.feature })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
