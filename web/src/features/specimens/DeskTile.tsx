import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';

/** For those who take swabs: the desk opens with or without a network. */
export function DeskTile() {
  const { t } = useTexts('specimens');
  return (
    <section className="home-tile">
      <h2>{t('desk.title')}</h2>
      <div className="home-tile-body">
        <p className="quiet">{t('desk.tile')}</p>
      </div>
      <Link to={paths.desk} className="home-tile-open">
        {t('desk.open')}
      </Link>
    </section>
  );
}
