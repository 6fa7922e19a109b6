import { NavLink } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';

/** The pages of this device. */
export function DeskLinks() {
  const { t } = useTexts('specimens');
  const links = [
    [paths.desk, t('desk.short')],
    [paths.deskBoxes, t('boxes.short')],
    [paths.deskCourier, t('courier.short')],
    [paths.post, t('device.post')],
  ] as const;
  return (
    <nav className="desk-links" aria-label={t('desk.pages')}>
      {links.map(([to, label]) => (
        <NavLink key={to} to={to} end>
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
