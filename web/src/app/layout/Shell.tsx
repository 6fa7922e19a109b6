import { useEffect, useRef, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { GlobalSearch } from '@/features/registry/search/GlobalSearch';
import type { Feature } from '@/shared/feature';
import { useTexts } from '@/shared/i18n';
import { useMay, useSession } from '@/shared/session';
import { LanguageSwitch } from '@/shared/ui/LanguageSwitch';
import { AccountMenu } from './AccountMenu';
import { Brand } from './Brand';
import { BottomBar } from './BottomBar';
import { entriesFor } from './navigation';
import { PurposeChip } from './PurposeChip';
import { SideNav } from './SideNav';
import { Waiting } from '../Waiting';

/** The frame around every page: navigation at the side (below, on a phone), search and purpose above. */
export function Shell({ features }: { features: Feature[] }) {
  const { t } = useTexts('app');
  const { me } = useSession();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const [first] = useState(pathname);
  const entries = entriesFor(features, me);
  const maySearch = useMay('AREAS_READ');
  const personal = useMay('PEOPLE_READ') || me.permissions.includes('STAFF_READ');

  // a new page begins at its top, for readers of screens too
  useEffect(() => {
    if (pathname !== first) {
      main.current?.focus({ preventScroll: true });
    }
    window.scrollTo(0, 0);
  }, [pathname, first]);

  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Waiting />
      <aside className="side">
        <Brand />
        <SideNav entries={entries} />
      </aside>
      <header className="top">
        <Brand />
        <div className="top-search">{maySearch && <GlobalSearch />}</div>
        <div className="top-tools">
          {personal && <PurposeChip />}
          <LanguageSwitch />
          <AccountMenu />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {features.map(({ name, Banner }) => Banner && <Banner key={name} />)}
        <Outlet />
      </main>
      <BottomBar entries={entries} />
    </div>
  );
}
