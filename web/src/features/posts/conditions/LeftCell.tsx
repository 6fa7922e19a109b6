import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import type { LeftSeats } from './queries';

/** The seats that one thing told leaves in rosters in force. */
export function LeftCell({ seats, cause }: { seats: LeftSeats[]; cause: string }) {
  const { t } = useTexts('posts');
  const left = seats.filter(({ causeId }) => causeId === cause);
  return left.length === 0 ? (
    <span className="quiet">{t('none')}</span>
  ) : (
    <>
      {left.map(({ planId, title, seats: count }) => (
        <div key={planId}>
          <Link to={paths.roster(planId)}>{t('left.seatsOf', { title, count })}</Link>
        </div>
      ))}
    </>
  );
}
