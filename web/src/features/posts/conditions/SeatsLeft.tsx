import { Alert, Button } from 'antd';
import { useNavigate } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import type { AbsenceLine } from '../roster/absences';
import { byRoster } from './left';
import type { SeatsOfAbsent } from './queries';

interface Props {
  seats: SeatsOfAbsent[];
  absences: AbsenceLine[];
}

/** Rosters in force that still count on somebody who cannot come, each with the way to where it is replanned. */
export function SeatsLeft({ seats, absences }: Props) {
  const { t, language } = useTexts('posts');
  const navigate = useNavigate();
  const names = (ids: string[]) => [
    ...new Set(absences.filter(({ absence }) => ids.includes(absence.id)).map(({ person }) => person.name)),
  ];
  return (
    <>
      {byRoster(seats).map((left) => (
        <Alert
          key={left.planId}
          className="problem-alert"
          type="warning"
          showIcon
          title={t('absences.left', {
            names: [
              ...names(left.absences),
              ...(left.others > 0 ? [t('absences.left.others', { count: left.others })] : []),
            ].join(t('separator')),
            title: left.title,
            count: left.seats,
          })}
          description={t('absences.left.note', { at: instant(left.first, language) })}
          action={
            <Button type="primary" onClick={() => void navigate(paths.roster(left.planId))}>
              {t('absences.replan')}
            </Button>
          }
        />
      ))}
    </>
  );
}
