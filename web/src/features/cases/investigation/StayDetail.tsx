import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { duration } from '@/shared/time';
import { Facts } from '@/shared/ui/Facts';
import { cityTime } from './lanes';
import type { Trajectory } from './queries';
import type { Chosen } from './Timeline';
import { useEntered } from './useEntered';

/** All that is known of one stretch: where, how long, how it is known and how sure, and what was noted. */
export function StayDetail({
  trajectory,
  chosen,
  personId,
}: {
  trajectory: Trajectory;
  chosen: Chosen;
  personId: string;
}) {
  const { t, language } = useTexts('cases');
  const entered = useEntered(personId, trajectory.withheld == null);
  const stretch = chosen.of === 'gap' ? trajectory.gaps[chosen.index] : trajectory.stays[chosen.index];
  if (!stretch) {
    return null;
  }
  const minutes = Math.round((Date.parse(stretch.end) - Date.parse(stretch.start)) / 60_000);
  const times = { from: cityTime(stretch.start), to: cityTime(stretch.end) };
  if (!('kind' in stretch)) {
    return (
      <div className="trajectory-detail" aria-live="polite">
        <strong>{t('inv.gap', times)}</strong> · {duration(minutes, language)}{' '}
        <Link to={paths.personVisits(personId)}>{t('inv.gaps.fill')}</Link>
      </div>
    );
  }
  const typed = entered(stretch);
  return (
    <div className="trajectory-detail" aria-live="polite">
      <strong>
        {t(`inv.key.${stretch.kind}`)} ·{' '}
        {minutes > 0
          ? t('inv.stay', { ...times, place: stretch.place })
          : t('inv.moment', { ...times, place: stretch.place })}
      </strong>
      <Facts
        facts={[
          minutes > 0 && { label: t('inv.length'), value: duration(minutes, language) },
          !!typed?.source && { label: t('inv.how'), value: t(`known.${typed.source}`) },
          !!typed?.sureness && { label: t('inv.sure'), value: t(`sure.${typed.sureness}`) },
          stretch.row > 0 && {
            label: t('inv.seat'),
            value: t('inv.seatOf', { row: stretch.row, seat: stretch.seat }),
          },
          !!typed?.note && { label: t('inv.note'), value: typed.note },
        ]}
      />
      {stretch.kind === 'VISIT' && <Link to={paths.personVisits(personId)}>{t('inv.edit')}</Link>}
    </div>
  );
}
