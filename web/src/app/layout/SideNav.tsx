import { HomeOutlined } from '@ant-design/icons';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { currentEntry, grouped, type PlacedEntry } from './navigation';

interface Props {
  entries: PlacedEntry[];
  onLeave?: () => void;
}

/** All entries, one below the other, under what they are about. */
export function SideNav({ entries, onLeave }: Props) {
  const { t } = useTexts('app');
  const { t: any } = useTranslation();
  const { pathname } = useLocation();
  const current = currentEntry(entries, pathname);
  const nav = useRef<HTMLElement>(null);

  // whoever has many entries still sees where they are
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [pathname]);
  return (
    <nav ref={nav} aria-label={t('navigation')} className="side-nav">
      <ul>
        <li>
          <Link to={paths.home} aria-current={pathname === '/' ? 'page' : undefined} onClick={onLeave}>
            <HomeOutlined aria-hidden />
            {t('home')}
          </Link>
        </li>
      </ul>
      {grouped(entries).map(({ group, entries: some }) => (
        <section key={group ?? 'all'} aria-label={group === null ? undefined : t(`nav.${group}`)}>
          {group !== null && group !== 'own' && <h2>{t(`nav.${group}`)}</h2>}
          <ul>
            {some.map((entry) => (
              <li key={entry.path}>
                <Link to={entry.path} aria-current={entry === current ? 'page' : undefined} onClick={onLeave}>
                  {entry.icon}
                  {any(entry.label, { ns: entry.feature })}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
