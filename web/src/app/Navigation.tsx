import { Menu } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '@/shared/session';
import { features } from './features';
import { entriesFor } from './entries';

/** The side navigation: what the signed-in person's permissions allow, and nothing else. */
export function Navigation({ onChosen }: { onChosen?: () => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { pathname } = useLocation();
  const entries = entriesFor(features, me.permissions);
  const selected = entries
    .map((entry) => entry.path)
    .filter((path) => (path === '/' ? pathname === '/' : pathname.startsWith(path)))
    .sort((one, other) => other.length - one.length)
    .slice(0, 1);
  return (
    <nav aria-label={t('menu', { ns: 'shared' })}>
      <div className="app-brand">
        <img src="/icon.svg" alt="" />
        <span>
          {t('brand', { ns: 'shared' })}
          <small>{t('brand.about', { ns: 'shared' })}</small>
        </span>
      </div>
      <Menu
        theme="dark"
        mode="inline"
        selectedKeys={selected}
        {...(onChosen ? { onClick: onChosen } : {})}
        items={entries.map((entry) => ({
          key: entry.path,
          icon: entry.icon,
          label: <Link to={entry.path}>{t(entry.label, { ns: entry.feature })}</Link>,
        }))}
      />
    </nav>
  );
}
