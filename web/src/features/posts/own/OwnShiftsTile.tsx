import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { HomeTile } from '@/shared/ui/HomeTile';
import { dayOf, shortDay, span } from '../clock';
import { useWorded } from '../worded';
import { ownShiftsQuery } from './queries';
import { upcoming } from './upcoming';
import { useNow } from './useNow';

/** When and where one stands next, and whether something was changed. */
export function OwnShiftsTile() {
  const { t, language } = useTexts('posts');
  const words = useWorded();
  const query = useQuery(ownShiftsQuery);
  const now = useNow(query.data);
  return (
    <HomeTile title={t('nav.ownShifts')} to={paths.ownShifts} open={t('own.tile.open')} query={query}>
      {(own) => {
        const { first } = upcoming(own.shifts, now);
        const unseen = own.tellings.filter(({ seenAt }) => !seenAt).length;
        return (
          <>
            {unseen > 0 && <p className="urgent">{t('own.tile.told', { count: unseen })}</p>}
            {first ? (
              <p>
                <strong>
                  {shortDay(dayOf(Date.parse(first.start)), language)}{' '}
                  {span(Date.parse(first.start), Date.parse(first.end))}
                </strong>
                <br />
                {words(first.post)}
              </p>
            ) : (
              <p className="quiet">{t('own.none')}</p>
            )}
          </>
        );
      }}
    </HomeTile>
  );
}
