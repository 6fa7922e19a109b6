import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { HomeTile } from '@/shared/ui/HomeTile';
import { alertsQuery } from './queries';

const SHOWN = 3;

export function AlertsTile() {
  const { t } = useTexts('access');
  const query = useQuery(alertsQuery);
  return (
    <HomeTile title={t('nav.alerts')} to={paths.alerts} open={t('alerts.all')} query={query}>
      {(alerts) => {
        const open = alerts.filter(({ settlement }) => !settlement);
        return (
          <>
            <p className={open.length > 0 ? 'urgent' : 'quiet'}>
              {open.length > 0 ? t('alerts.count', { count: open.length }) : t('alerts.none')}
            </p>
            <ul className="lines">
              {open.slice(0, SHOWN).map((alert) => (
                <li key={alert.id}>
                  {alert.accountName} {alert.text}
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </HomeTile>
  );
}
