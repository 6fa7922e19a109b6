import { HomeOutlined, MenuOutlined } from '@ant-design/icons';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { currentEntry, type PlacedEntry } from './navigation';
import { SideNav } from './SideNav';

const SHOWN = 3;

/** On a phone: home, the first entries, and a drawer with all of them. */
export function BottomBar({ entries }: { entries: PlacedEntry[] }) {
  const { t } = useTexts('app');
  const { t: any } = useTranslation();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const current = currentEntry(entries, pathname);
  return (
    <>
      <nav aria-label={t('navigation')} className="bottom">
        <Link to={paths.home} aria-current={pathname === '/' ? 'page' : undefined}>
          <HomeOutlined aria-hidden />
          <span>{t('home')}</span>
        </Link>
        {entries.slice(0, SHOWN).map((entry) => (
          <Link key={entry.path} to={entry.path} aria-current={entry === current ? 'page' : undefined}>
            {entry.icon}
            <span>{any(entry.label, { ns: entry.feature })}</span>
          </Link>
        ))}
        <button
          type="button"
          aria-label={t('menu')}
          aria-haspopup="dialog"
          onClick={() => {
            setOpen(true);
          }}
        >
          <MenuOutlined aria-hidden />
          <span>{t('more')}</span>
        </button>
      </nav>
      <Drawer
        open={open}
        placement="bottom"
        title={t('navigation')}
        size="70%"
        rootClassName="bottom-drawer"
        onClose={() => {
          setOpen(false);
        }}
      >
        <SideNav
          entries={entries}
          onLeave={() => {
            setOpen(false);
          }}
        />
      </Drawer>
    </>
  );
}
